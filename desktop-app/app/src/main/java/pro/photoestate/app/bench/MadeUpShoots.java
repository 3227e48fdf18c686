package pro.photoestate.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoRepository;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.identity.Ids;
import pro.photoestate.sentence.Sentence;

/**
 * Shoots of brackets of five that nobody took, to fill a catalog: one a day, by turns in each street and with each camera,
 * every tenth scene with a warning. The same seed makes the same shoots. Belongs to one thread.
 */
public final class MadeUpShoots {

    /** The day of the first shoot. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    /** The time at which all of them come into the catalog. */
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private static final List<String> STREETS = List.of("Maple Street", "Königsallee", "Rue d'Orsel", "Elm Avenue");
    private static final List<String> CAMERAS = List.of("Nikon Z 6", "Sony ILCE-7M4", "Canon EOS R6");
    private static final int FRAMES = 5;

    private final Random random;
    private final Ids ids;
    private final Supplier<Photo.Marks> marks;
    private int made;

    /** @param marks of each photo in turn */
    public MadeUpShoots(long seed, Supplier<Photo.Marks> marks) {
        random = new Random(seed);
        ids = new Ids(NOON, random);
        this.marks = marks;
    }

    /** Adds a shoot of so many scenes, and gives its photos. */
    public List<Photo> add(PhotoRepository photos, int scenes, CatalogScene.State state) {
        int number = made++;
        String address = (number + 1) + " " + STREETS.get(number % STREETS.size());
        Shoot shoot = new Shoot(ids.next(), "Shoot " + number, address, Path.of("/photos", "s" + number), NOON.instant());
        List<CatalogScene> all = new ArrayList<>();
        List<Photo> frames = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            List<Sentence> warnings = i % 10 == 9 ? List.of(Sentence.of(SceneGroup.GAP, -2.0, 0.0)) : List.of();
            CatalogScene scene = new CatalogScene(ids.next(), shoot.id(), i, state, 0.9, warnings);
            all.add(scene);
            for (int k = 0; k < FRAMES; k++) {
                frames.add(photo(scene, number, i * FRAMES + k, 2 * k - 4));
            }
        }
        photos.add(shoot, all, frames);
        return frames;
    }

    private Photo photo(CatalogScene scene, int shoot, int frame, double ev) {
        LocalDateTime captured = FIRST_DAY.plusDays(shoot).atTime(9, 0).plusSeconds(frame);
        return new Photo(
                ids.next(),
                scene.id(),
                "DSC_%05d.JPG".formatted(frame),
                ev,
                "%016x".formatted(random.nextLong()),
                6000,
                4000,
                Optional.of(captured),
                CAMERAS.get(shoot % CAMERAS.size()),
                marks.get());
    }
}
