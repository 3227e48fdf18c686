package pro.photoestate.app.queue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import pro.photoestate.engine.export.Disclosure;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeJson;

/**
 * A scene to be exported.
 *
 * @param scene of the catalog
 * @param recipe what is done to it
 * @param sequence its number in names, from 1; empty for its place in its shoot
 * @param picture what takes the place of the recipe's picture
 * @param disclosure what its files tell about that in words
 */
public record SceneExport(
        UUID scene, Recipe recipe, OptionalInt sequence, Optional<OutsidePicture> picture, Disclosure disclosure) {

    /** A scene as its recipe makes it, under its place in its shoot. */
    public SceneExport(UUID scene, Recipe recipe) {
        this(scene, recipe, OptionalInt.empty(), Optional.empty(), Disclosure.NONE);
    }

    /** A short text that differs where photos do. */
    public String version() {
        return version(recipe, picture);
    }

    /** A short text that differs where photos do or what was declared about them, as renditions are remembered with. */
    public String fileVersion() {
        return fileVersion(recipe, picture);
    }

    static String fileVersion(Recipe recipe, Optional<OutsidePicture> picture) {
        String declared = picture.map(OutsidePicture::declared).orElse("");
        String photo = version(recipe, picture);
        return declared.isEmpty() ? photo : photo + "~" + Digests.sha256(declared).substring(0, 12);
    }

    static String version(Recipe recipe, Optional<OutsidePicture> picture) {
        String made = recipe.name() + "@" + Digests.sha256(RecipeJson.write(recipe)).substring(0, 12);
        return made + picture.map(p -> "+" + p.sha256().substring(0, 12)).orElse("");
    }
}
