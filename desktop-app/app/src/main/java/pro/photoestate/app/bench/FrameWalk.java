package pro.photoestate.app.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.platform.Background;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.screen.ScreenDecoder;

/**
 * Walks through large frames as somebody does who culls.
 *
 * @param frames files
 * @param cores that a frame may use
 * @param store lends memory
 * @param background reads ahead
 */
public record FrameWalk(List<Path> frames, Cores cores, PlaneStore store, Background background) {

    /** Long side of a frame on the screen, px. */
    private static final int LONG_SIDE = 1920;

    /** Of twenty frames: fifteen reads lie above the 95th percentile. */
    private static final int ROUNDS = 15;

    /** Rounds before the first counted one. */
    private static final int WARM_UP = 2;

    /** Walks with the next frames read ahead. */
    private static final int AHEAD = 4;

    /** Milliseconds that somebody looks at a frame who is in a hurry. */
    private static final long LOOK = 250;

    /** Bytes of pictures that are kept: all of a walk. */
    private static final long MEMORY = 512L << 20;

    /**
     * Wall milliseconds from the wish to the pixels.
     *
     * @param p50 of a frame that nobody has read ahead
     * @param p95 of the same
     * @param besideP95 of the same while another thread makes thumbnails without a pause
     * @param aheadP95 with the next two read ahead and 250 ms between frames
     */
    public record Figures(double p50, double p95, double besideP95, double aheadP95) {}

    /** Measures; takes a minute or two. */
    public Figures measure() {
        double[] cold = cold(List.of());
        double[] beside;
        try (Background thumbnails = new Background("bench-thumbnail", 1)) {
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Boolean> ended = new CompletableFuture<>();
            thumbnails.run(0, () -> thumbnail(0, thumbnails, enough, ended));
            beside = cold(List.of(thumbnails));
            enough.set(true);
            ended.join(); // closing would interrupt the last
        }
        return new Figures(cold[cold.length / 2], p95(cold), p95(beside), p95(ahead()));
    }

    private static double p95(double[] sorted) {
        return sorted[sorted.length * 95 / 100];
    }

    private ScreenPictures fresh(List<Background> others) {
        ScreenDecoder decoder = new ScreenDecoder(new Decoder(store, cores, Limits.STANDARD), cores);
        return new ScreenPictures(decoder, background, others, MEMORY);
    }

    private double[] cold(List<Background> others) {
        double[] millis = new double[ROUNDS * frames.size()];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            ScreenPictures pictures = fresh(others);
            for (int i = 0; i < frames.size(); i++) {
                millis[Math.max(0, round) * frames.size() + i] = get(pictures, frames.get(i));
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    /** Makes a thumbnail and asks for the next, as after an import. */
    private void thumbnail(int number, Background thumbnails, AtomicBoolean enough, CompletableFuture<Boolean> ended) {
        if (enough.get()) {
            ended.complete(true);
            return;
        }
        Path file = frames.get(number % frames.size());
        new ScreenDecoder(new Decoder(store, Cores.single(), Limits.STANDARD), Cores.single())
                .decode(new FrameReader(Limits.STANDARD).read(file), ThumbnailSize.SMALL.longSide());
        thumbnails.run(0, () -> thumbnail(number + 1, thumbnails, enough, ended));
    }

    /** As a person does it: each frame is looked at for a moment, while the next two are read. */
    private double[] ahead() {
        int steps = frames.size() - 1;
        double[] millis = new double[AHEAD * steps];
        for (int round = 0; round < AHEAD; round++) {
            ScreenPictures pictures = fresh(List.of());
            get(pictures, frames.getFirst());
            for (int i = 0; i < steps; i++) {
                pictures.prefetch(frames.subList(i + 1, Math.min(i + 3, frames.size())), LONG_SIDE);
                look();
                millis[round * steps + i] = get(pictures, frames.get(i + 1));
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double get(ScreenPictures pictures, Path frame) {
        long start = System.nanoTime();
        pictures.get(frame, LONG_SIDE);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void look() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
