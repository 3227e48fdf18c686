package pro.photoestate.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import pro.photoestate.app.pictures.Thumbnail;
import pro.photoestate.app.pictures.ThumbnailCache;
import pro.photoestate.app.pictures.ThumbnailListener;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.platform.Background;
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
import pro.photoestate.identity.Ids;

/** Imports a large folder and walks through 24 MP frames, and measures what a photographer waits for. */
public final class CullingBench {

    private static final int FRAMES = 1000;

    /** Frames that are walked through. */
    private static final int WALKED = 20;

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
     * @param walk through frames of 24 MP
     */
    public record Figures(
            int scenes, double firstThumbnail, double read, double imported, double again, FrameWalk.Figures walk) {}

    /** Measures; takes a minute or two, most of it to write the frames. */
    public static Figures measure() {
        try (Scratch scratch = Scratch.make();
                RenderPool pool = new RenderPool(Machine.cores());
                PlaneStore store = new PlaneStore(MEMORY, scratch.folder());
                Background background = new Background("bench", Machine.cores())) {
            Path folder = scratch.folder().resolve("frames");
            CardOfFrames.write(folder, FRAMES);
            double[] imports = imports(scratch.folder(), folder, pool, store, background);
            FrameWalk.Figures walk = new FrameWalk(frames24(scratch.folder()), pool.cores(new Cancel()), store, background).measure();
            empty(scratch.folder());
            return new Figures((int) imports[0], imports[1], imports[2], imports[3], imports[4], walk);
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
}
