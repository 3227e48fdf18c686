package pro.photoestate.app.catalog;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import pro.photoestate.app.platform.Ids;

/** Made-up shoots of brackets of five; the same seed makes the same shoots. */
final class Shoots {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private static final List<String> STREETS = List.of("Maple Street", "Königsallee", "Rue d'Orsel", "Elm Avenue");
    private static final List<String> CAMERAS = List.of("Nikon Z 6", "Sony ILCE-7M4", "Canon EOS R6");
    private static final int FRAMES = 5;

    private final Random random;
    private final Ids ids;
    private int made;

    Shoots(long seed) {
        random = new Random(seed);
        ids = new Ids(NOON, random);
    }

    /** Adds a shoot of so many scenes and gives its photos. */
    List<Photo> add(PhotoRepository photos, int scenes) {
        int number = made++;
        String street = STREETS.get(number % STREETS.size());
        Shoot shoot = new Shoot(ids.next(), "Shoot " + number, (number + 1) + " " + street, Path.of("/card", "s" + number), NOON.instant());
        List<CatalogScene> all = new ArrayList<>();
        List<Photo> frames = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            List<String> warnings = i % 10 == 9 ? List.of("A frame seems to be missing.") : List.of();
            CatalogScene scene = new CatalogScene(ids.next(), shoot.id(), i, CatalogScene.State.NEW, 0.9, warnings);
            all.add(scene);
            for (int k = 0; k < FRAMES; k++) {
                frames.add(photo(scene, number, i * FRAMES + k, 2 * k - 4));
            }
        }
        photos.add(shoot, all, frames);
        return frames;
    }

    private Photo photo(CatalogScene scene, int shoot, int frame, double ev) {
        return new Photo(
                ids.next(),
                scene.id(),
                "DSC_%05d.JPG".formatted(frame),
                ev,
                "%016x".formatted(random.nextLong()),
                6000,
                4000,
                Optional.of(LocalDateTime.of(2026, 1, 1, 9, 0).plusDays(shoot).plusSeconds(frame)),
                CAMERAS.get(shoot % CAMERAS.size()),
                Photo.Marks.NONE);
    }
}
