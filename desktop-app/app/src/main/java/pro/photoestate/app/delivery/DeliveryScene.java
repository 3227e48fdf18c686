package pro.photoestate.app.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.queue.OutsidePicture;
import pro.photoestate.app.queue.SceneExport;
import pro.photoestate.engine.export.Disclosure;
import pro.photoestate.engine.export.Provenance;
import pro.photoestate.recipe.OperationClass;
import pro.photoestate.recipe.Recipe;

/**
 * A scene as a delivery sees it.
 *
 * @param scene of the catalog
 * @param reference the frame whose name the photo takes
 * @param frames files of all its frames
 * @param recipe that it has now
 * @param outside the picture that is its photo in the stead of the recipe's
 * @param state what of it is there and up to date
 */
public record DeliveryScene(
        CatalogScene scene,
        Photo reference,
        List<Path> frames,
        Recipe recipe,
        Optional<OutsideVersion> outside,
        State state) {

    /**
     * @param framesThere whether all its frames' files are where they were
     * @param pictureThere whether the outside picture's file is there; true without one
     * @param outdated whether it was edited after the outside picture was made
     * @param stale whether its exported files show an earlier edit, or tell what was declared before
     * @param picked whether one of its frames is picked, and none rejected
     * @param rejected whether all of its frames are rejected
     */
    public record State(
            boolean framesThere,
            boolean pictureThere,
            boolean outdated,
            boolean stale,
            boolean picked,
            boolean rejected) {

        State asStale() {
            return new State(framesThere, pictureThere, outdated, true, picked, rejected);
        }
    }

    public DeliveryScene {
        frames = List.copyOf(frames);
    }

    public UUID id() {
        return scene.id();
    }

    /** The reference frame's name without folder and ending. */
    public String name() {
        String file = reference.path().substring(reference.path().lastIndexOf('/') + 1);
        return file.replaceFirst("\\.[^.]*$", "");
    }

    /** The reference frame's file. */
    public Path referenceFile() {
        return frames.stream()
                .filter(f -> f.endsWith(reference.path()))
                .findFirst()
                .orElse(frames.getFirst());
    }

    /** Whether the files are there that its photo is made from. */
    public boolean isThere() {
        return outside.isPresent() ? state.pictureThere() : state.framesThere();
    }

    /** What somebody has declared about its outside picture. */
    public Optional<Declaration> declaration() {
        return outside.flatMap(OutsideVersion::declaration);
    }

    /** What was done to the photo, as far as it is known. */
    public Set<OperationClass> classes() {
        return outside.isPresent()
                ? declaration().map(Declaration::classes).orElse(Set.of(OperationClass.ALTERATION))
                : recipe.provenance();
    }

    /** Whether its photo shows something else than the place; then the original goes beside it. */
    public boolean altered() {
        return classes().contains(OperationClass.ALTERATION);
    }

    /** Whether somebody has declared that generative AI made some of what it shows. */
    public boolean generative() {
        return declaration().filter(Declaration::generative).isPresent();
    }

    /** What its photo is made from. */
    public Provenance provenance() {
        return new Provenance(frames.size(), classes(), generative());
    }

    /** A short text that differs where its photos do. */
    public String version() {
        return export().version();
    }

    /** A short text that differs where its photos do, or what was declared about them. */
    String fileVersion() {
        return export().fileVersion();
    }

    private SceneExport export() {
        return new SceneExport(id(), recipe, OptionalInt.empty(), picture(), Disclosure.NONE);
    }

    /** The outside picture as the queue takes it. */
    Optional<OutsidePicture> picture() {
        return outside.map(v -> new OutsidePicture(
                v.file(), v.sha256(), classes(), generative(), v.declaration().map(Declaration::all).orElse("")));
    }

    /** Width of the photo before an export profile shrinks it, px; cropping apart. */
    public int width() {
        return outside.map(OutsideVersion::width).orElse(reference.width());
    }

    /** Its height, px. */
    public int height() {
        return outside.map(OutsideVersion::height).orElse(reference.height());
    }
}
