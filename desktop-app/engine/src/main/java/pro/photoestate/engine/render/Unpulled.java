package pro.photoestate.engine.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.engine.op.windowpull.WindowPull;

/**
 * A negative before its windows are pulled, with the frames that show them: pulled with any strength without reading a
 * file. Whoever gets it closes it.
 *
 * @param plain the merged scene
 * @param panes the frames that the windows are pulled from, by their index in the scene, of the size of {@code plain}
 */
record Unpulled(Negative plain, Map<Integer, Picture> panes) implements AutoCloseable {

    Unpulled {
        panes = Map.copyOf(panes);
    }

    /**
     * No longer than {@code longSide} px; {@code plain} is used up, while the panes are copied.
     *
     * @param panes of the size of {@code plain}
     */
    static Unpulled of(Negative plain, Map<Integer, Picture> panes, int longSide, PlaneStore store, Cores cores) {
        Map<Integer, Picture> smaller = averaged(panes, longSide, store, cores);
        try {
            return new Unpulled(plain.fitted(longSide, store, cores), smaller);
        } catch (RuntimeException | Error e) {
            smaller.values().forEach(Picture::close);
            throw e;
        }
    }

    /** Whether a strength makes no difference. */
    boolean hasNoWindows() {
        return panes.isEmpty();
    }

    /** The native memory that it holds, in bytes. */
    long bytes() {
        return plain.bytes() + panes.values().stream().mapToLong(Picture::bytes).sum();
    }

    /** A copy no longer than {@code longSide} px. */
    Unpulled copied(int longSide, PlaneStore store, Cores cores) {
        Picture merged = averaged(plain.merged(), longSide, store, cores);
        try {
            Map<Integer, Picture> smaller = averaged(panes, longSide, store, cores);
            Picture reduced = averaged(plain.reduced(), Integer.MAX_VALUE, store, cores);
            double scale = plain.scale() * merged.width() / plain.merged().width();
            return new Unpulled(plain.with(scale, merged, reduced, plain.sources()), smaller);
        } catch (RuntimeException | Error e) {
            merged.close();
            throw e;
        }
    }

    /**
     * The negative with its windows pulled, in the memory of an earlier one or in fresh memory; the caller's to close.
     *
     * @param into a result of this method, which must not be used afterwards; absent for fresh memory
     * @param strengthPct 0..100 %
     */
    Negative pulled(Optional<Negative> into, double strengthPct, PlaneStore store, Cores cores) {
        Negative target = into.orElseGet(() -> plain.with(
                plain.scale(),
                averaged(plain.merged(), Integer.MAX_VALUE, store, cores),
                averaged(plain.reduced(), Integer.MAX_VALUE, store, cores),
                plain.sources()));
        WindowAnalysis windows = plain.windowPull().orElseThrow();
        into.ifPresent(n -> copy(plain.merged(), n.merged(), cores));
        List<Integer> indices = List.copyOf(panes.keySet());
        List<Picture> frames = indices.stream().map(panes::get).toList();
        WindowPull.apply(target.merged(), frames, windows.withFrames(indices::indexOf), strengthPct, cores);
        copy(target.merged(), target.reduced(), cores);
        return target.with(
                target.scale(),
                target.merged(),
                target.reduced(),
                plain.sources().map(s -> Sources.withPulls(s, windows, strengthPct)));
    }

    /** Copies, averaged down where they are large, of the pictures. */
    private static Map<Integer, Picture> averaged(
            Map<Integer, Picture> pictures, int longSide, PlaneStore store, Cores cores) {
        Map<Integer, Picture> smaller = new HashMap<>();
        try {
            pictures.forEach((frame, picture) -> smaller.put(frame, averaged(picture, longSide, store, cores)));
            return smaller;
        } catch (RuntimeException | Error e) {
            smaller.values().forEach(Picture::close);
            throw e;
        }
    }

    private static Picture averaged(Picture picture, int longSide, PlaneStore store, Cores cores) {
        double factor = Math.min(1, (double) longSide / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * factor));
        int height = Math.max(1, (int) Math.round(picture.height() * factor));
        Picture copy = Picture.lend(store, width, height, picture.halfChroma(), picture.depth());
        try {
            copy(picture, copy, cores);
            return copy;
        } catch (RuntimeException | Error e) {
            copy.close();
            throw e;
        }
    }

    private static void copy(Picture from, Picture to, Cores cores) {
        cores.run(3, i -> from.planes().get(i).averageInto(to.planes().get(i)));
    }

    @Override
    public void close() {
        plain.close();
        panes.values().forEach(Picture::close);
    }
}
