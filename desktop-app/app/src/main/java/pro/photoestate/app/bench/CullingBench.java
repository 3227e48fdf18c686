package pro.photoestate.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ingest.FoundFrame;
import pro.photoestate.app.ingest.ImportProgress;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.ingest.ImportShoot;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.pictures.Thumbnail;
import pro.photoestate.app.pictures.ThumbnailCache;
import pro.photoestate.app.pictures.ThumbnailListener;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.platform.Background;
import pro.photoestate.app.platform.Ids;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.Scratch;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.engine.bench.EnlargedFrame;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.engine.screen.ScreenDecoder;

/** Imports a large folder and walks through 24 MP frames, and measures what a photographer waits for. */
public final class CullingBench {

    private static final int FRAMES = 1000;

    /** Long side of a frame on the screen, px. */
    private static final int LONG_SIDE = 1920;

    /** Frames that are walked through, and how often: fifteen lie above the 95th percentile. */
    private static final int WALKED = 20;

    private static final int ROUNDS = 15;

    /** Rounds before the first counted one. */
    private static final int WARM_UP = 2;

    /** Walks with the next frames read ahead. */
    private static final int AHEAD = 4;

    /** Milliseconds that somebody looks at a frame who is in a hurry. */
    private static final long LOOK = 250;

    private static final long PATIENCE_SECONDS = 10;

    /** Width of a frame of 24 MP, px. */
    private static final int WIDTH = 6000;

    private static final long MEMORY = 512L << 20;

    private CullingBench() {}

    /**
     * Wall milliseconds.
     *
     * @param scenes that 1,000 frames were grouped into
     * @param firstThumbnail from the drop of the folder to the first picture, in a process that has imported nothing yet
     * @param read to the last header
     * @param imported to the end of the import
     * @param again the same folder once more, all of it known
     * @param p50 a frame of 24 MP at 1920 px that nobody has read ahead
     * @param p95 of the same
     * @param aheadP95 with the next two read ahead and 250 ms between frames
     */
    public record Figures(
            int scenes, double firstThumbnail, double read, double imported, double again, double p50, double p95, double aheadP95) {}

    /** Measures; takes a minute or two, most of it to write the frames. */
    public static Figures measure() {
        try (Scratch scratch = Scratch.make();
                RenderPool pool = new RenderPool(Machine.cores());
                PlaneStore store = new PlaneStore(MEMORY, scratch.folder());
                Background background = new Background("bench", Machine.cores())) {
            Path folder = scratch.folder().resolve("frames");
            CardOfFrames.write(folder, FRAMES);
            double[] imports = imports(scratch.folder(), folder, pool, store, background);
            double[] walk = walk(frames24(scratch.folder()), pool, store, background);
            empty(scratch.folder());
            return new Figures(
                    (int) imports[0], imports[1], imports[2], imports[3], imports[4], walk[0], walk[1], walk[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).filter(p -> !p.equals(folder)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static double[] imports(Path scratch, Path folder, RenderPool pool, PlaneStore store, Background background) {
        ScreenDecoder single = new ScreenDecoder(new Decoder(store, Cores.single(), Limits.STANDARD), Cores.single());
        ThumbnailCache cache = new ThumbnailCache(scratch.resolve("cache"), MEMORY, MadeUpShoots.NOON);
        Thumbnails thumbnails = new Thumbnails(single, cache, background, MEMORY);
        try (Catalog catalog = Catalog.open(scratch.resolve("catalog"), MadeUpShoots.NOON)) {
            ImportShoot imports = new ImportShoot(catalog, new Ids(MadeUpShoots.NOON, new Random(1)), pool, store);
            long start = System.nanoTime();
            AtomicLong first = new AtomicLong();
            AtomicLong read = new AtomicLong();
            AtomicBoolean asked = new AtomicBoolean();
            CountDownLatch shown = new CountDownLatch(1);
            int scenes = imports.run(
                            ImportRequest.of(List.of(folder)),
                            now -> {
                                if (!now.newest().isEmpty() && asked.compareAndSet(false, true)) {
                                    ask(thumbnails, now.newest().getFirst(), () -> {
                                        first.compareAndSet(0, System.nanoTime());
                                        shown.countDown();
                                    });
                                }
                                if (now.phase() == ImportProgress.Phase.READING) {
                                    read.set(System.nanoTime());
                                }
                            },
                            new Cancel())
                    .scenes()
                    .size();
            long end = System.nanoTime();
            await(shown);
            imports.run(ImportRequest.of(List.of(folder)), now -> {}, new Cancel());
            long again = System.nanoTime();
            return new double[] {
                scenes, millis(start, first.get()), millis(start, read.get()), millis(start, end), millis(end, again)
            };
        }
    }

    private static void ask(Thumbnails thumbnails, FoundFrame found, Runnable shown) {
        ThumbnailRequest request = new ThumbnailRequest(found.frame().file(), found.quickId(), ThumbnailSize.SMALL);
        thumbnails.ask(request, Thumbnails.Urgency.VISIBLE, new ThumbnailListener() {
            @Override
            public void arrived(Thumbnail thumbnail) {
                shown.run();
            }

            @Override
            public void failed(Failure failure) {
                throw new IllegalStateException(failure.message());
            }
        });
    }

    private static List<Path> frames24(Path scratch) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("24"));
        List<String> names = SampleShoot.files().stream().filter(n -> !SampleShoot.isBroken(n)).limit(WALKED).toList();
        for (String name : names) {
            EnlargedFrame.write(scratch.resolve("sample").resolve(name), WIDTH, folder.resolve(name));
        }
        return names.stream().map(folder::resolve).toList();
    }

    private static double[] walk(List<Path> frames, RenderPool pool, PlaneStore store, Background background) {
        Cores cores = pool.cores(new Cancel());
        ScreenDecoder decoder = new ScreenDecoder(new Decoder(store, cores, Limits.STANDARD), cores);
        double[] cold = new double[ROUNDS * frames.size()];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            ScreenPictures pictures = new ScreenPictures(decoder, background, MEMORY); // that has read nothing
            for (int i = 0; i < frames.size(); i++) {
                cold[Math.max(0, round) * frames.size() + i] = get(pictures, frames.get(i));
            }
        }
        double[] ahead = ahead(frames, decoder, background);
        Arrays.sort(cold);
        Arrays.sort(ahead);
        return new double[] {cold[cold.length / 2], cold[cold.length * 95 / 100], ahead[ahead.length * 95 / 100]};
    }

    /** As a person does it: each frame is looked at for a moment, while the next two are read. */
    private static double[] ahead(List<Path> frames, ScreenDecoder decoder, Background background) {
        int steps = frames.size() - 1;
        double[] millis = new double[AHEAD * steps];
        for (int round = 0; round < AHEAD; round++) {
            ScreenPictures pictures = new ScreenPictures(decoder, background, MEMORY);
            get(pictures, frames.getFirst());
            for (int i = 0; i < steps; i++) {
                pictures.prefetch(frames.subList(i + 1, Math.min(i + 3, frames.size())), LONG_SIDE);
                look();
                millis[round * steps + i] = get(pictures, frames.get(i + 1));
            }
        }
        return millis;
    }

    private static double get(ScreenPictures pictures, Path frame) {
        long start = System.nanoTime();
        pictures.get(frame, LONG_SIDE);
        return millis(start, System.nanoTime());
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private static void await(CountDownLatch shown) {
        try {
            if (!shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no thumbnail came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
