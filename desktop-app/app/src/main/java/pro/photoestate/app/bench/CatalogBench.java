package pro.photoestate.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.PhotoRepository;

/** Fills a catalog with 100,000 made-up photos and measures how fast it opens and how fast photos are found in it. */
public final class CatalogBench {

    private static final int SHOOTS = 500;
    private static final int SCENES = 40;

    /** Photos on a page: more than a large screen shows. */
    private static final int PAGE = 200;

    /** Searches of each kind before the first counted one, and counted. */
    private static final int WARM_UP = 20;

    private static final int COUNTED = 200;

    private final Random random = new Random(1); // the same catalog in every run

    private CatalogBench() {}

    /**
     * What was measured.
     *
     * @param photos in the catalog
     * @param openMillis from a closed file to the first page, in a process that has done it once
     * @param searches p50 and p95 in milliseconds by what was looked for
     */
    public record Figures(long photos, double openMillis, Map<String, double[]> searches) {}

    /** Measures in a new temporary folder, and clears it away. */
    public static Figures measure() {
        try {
            Path folder = Files.createTempDirectory("photoestate-catalog-");
            try {
                return new CatalogBench().measure(folder);
            } finally {
                try (var all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Figures measure(Path folder) {
        try (Catalog catalog = Catalog.open(folder, MadeUpShoots.NOON)) {
            MadeUpShoots shoots = new MadeUpShoots(1, this::marks);
            for (int shoot = 0; shoot < SHOOTS; shoot++) {
                CatalogScene.State state = shoot % 50 == 7 ? CatalogScene.State.EXPORTED : CatalogScene.State.NEW;
                shoots.add(catalog.photos(), SCENES, state);
            }
        }
        long start = System.nanoTime();
        try (Catalog catalog = Catalog.open(folder, MadeUpShoots.NOON)) {
            catalog.photos().find(PhotoFilter.ALL, Optional.empty(), PAGE);
            double open = (System.nanoTime() - start) / 1e6;
            Map<String, double[]> searches = new LinkedHashMap<>();
            filters().forEach((name, filter) -> searches.put(name, search(catalog.photos(), filter)));
            return new Figures(catalog.photos().count(), open, searches);
        }
    }

    private static double[] search(PhotoRepository photos, PhotoFilter filter) {
        double[] millis = new double[COUNTED];
        for (int i = -WARM_UP; i < COUNTED; i++) {
            long start = System.nanoTime();
            photos.find(filter, Optional.empty(), PAGE);
            millis[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new double[] {millis[COUNTED / 2], millis[COUNTED * 95 / 100]};
    }

    private static Map<String, PhotoFilter> filters() {
        PhotoFilter all = PhotoFilter.ALL;
        Map<String, PhotoFilter> filters = new LinkedHashMap<>();
        filters.put("everything", all);
        filters.put("one letter", all.withWords("m"));
        filters.put("a street and a file", all.withWords("konigs dsc_00007"));
        filters.put("words that never meet", all.withWords("maple elm"));
        filters.put("a shoot's number", all.withWords("shoot 499"));
        filters.put("the first day", all.between(MadeUpShoots.FIRST_DAY, MadeUpShoots.FIRST_DAY));
        filters.put("a camera", all.ofCamera("Nikon Z 6"));
        filters.put("five stars", all.rated(5));
        filters.put("picks with a word", all.flagged(Photo.Flag.PICK).withWords("elm"));
        filters.put("a label", all.labelled(Photo.Label.BLUE));
        filters.put("exported, few", all.in(CatalogScene.State.EXPORTED));
        filters.put("developed, none", all.in(CatalogScene.State.DEVELOPED));
        filters.put("new, nearly all", all.in(CatalogScene.State.NEW));
        filters.put("with warnings", all.warned());
        return filters;
    }

    private Photo.Marks marks() {
        return new Photo.Marks(
                random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 0,
                random.nextInt(10) == 0 ? Photo.Flag.PICK : Photo.Flag.NONE,
                random.nextInt(50) == 0 ? Photo.Label.BLUE : Photo.Label.NONE);
    }
}
