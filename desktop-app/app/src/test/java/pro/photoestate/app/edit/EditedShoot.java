package pro.photoestate.app.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.identity.Ids;

/** A catalog with one shoot of made-up scenes, and all that edits it. */
final class EditedShoot implements AutoCloseable {

    final Catalog catalog;
    final List<Photo> photos;
    final List<UUID> scenes;
    final RecipeRepository recipes;
    final Edits edits;

    EditedShoot(Path folder, int scenes) {
        catalog = Catalog.open(folder, MadeUpShoots.NOON);
        photos = new MadeUpShoots(1, () -> Photo.Marks.NONE).add(catalog.photos(), scenes, CatalogScene.State.NEW);
        this.scenes = photos.stream().map(Photo::scene).distinct().toList();
        recipes = new RecipeRepository(catalog.database());
        edits = new Edits(recipes, new Ids(MadeUpShoots.NOON, new SplittableRandom(3)));
    }

    UUID shoot() {
        return catalog.photos().shoots().getFirst().id();
    }

    CatalogScene.State state(UUID scene) {
        return catalog.scenes().scene(scene).orElseThrow().state();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
