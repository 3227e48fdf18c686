package pro.photoestate.app.sidecar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.identity.Ids;
import pro.photoestate.sentence.Sentence;

/** A shoot of three scenes of three frames, whose files are there; the second scene lies in a folder below. */
record ShootOnDisk(Shoot shoot, List<CatalogScene> scenes, List<Photo> photos) {

    static ShootOnDisk in(Path folder, Catalog catalog, Ids ids) {
        Shoot shoot = new Shoot(ids.next(), "Küche & Bad", "1 Maple Street", folder, MadeUpShoots.NOON.instant());
        List<CatalogScene> scenes = new ArrayList<>();
        List<Photo> photos = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Sentence> warnings =
                    i == 2 ? List.of(Sentence.of(SceneGroup.GAP, -2.0, 0.0), Sentence.plain("Second.")) : List.of();
            CatalogScene scene =
                    new CatalogScene(ids.next(), shoot.id(), i, CatalogScene.State.NEW, 0.75, warnings);
            scenes.add(scene);
            for (int k = 0; k < 3; k++) {
                photos.add(photo(ids.next(), scene, (i == 1 ? "garden/" : "") + "DSC_%d%d.JPG".formatted(i, k), 2 * k - 2));
            }
        }
        photos.forEach(p -> write(folder.resolve(p.path())));
        catalog.photos().add(shoot, scenes, photos);
        return new ShootOnDisk(shoot, scenes, photos);
    }

    private static Photo photo(UUID id, CatalogScene scene, String path, double ev) {
        Optional<LocalDateTime> captured =
                ev == 0 ? Optional.empty() : Optional.of(LocalDateTime.of(2026, 5, 1, 9, 30, 5, 120_000_000));
        Photo.Marks marks = new Photo.Marks(3, Photo.Flag.PICK, Photo.Label.BLUE);
        return new Photo(id, scene.id(), path, ev, "0123abcd", 6000, 4000, captured, "Nikon Z 6", marks);
    }

    private static void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "a photo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID scene(int index) {
        return scenes.get(index).id();
    }
}
