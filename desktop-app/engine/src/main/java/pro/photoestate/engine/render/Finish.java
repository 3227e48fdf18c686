package pro.photoestate.engine.render;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

/**
 * The fused pass from a merged picture to finished rows: each tile is read through the view, goes through all pixel
 * operations while it is in the cache, and is written once.
 *
 * @param view what of the picture is shown, and where
 * @param operations in order
 */
record Finish(View view, List<PixelOperation> operations) {

    /** Columns of a tile without halo: with {@link #TILE_ROWS}, three float planes fit into a 1 MB second-level cache. */
    private static final int TILE_COLUMNS = 512;

    /** Rows of a tile without halo; also the unit of work that a core takes. */
    private static final int TILE_ROWS = 64;

    Finish {
        operations = List.copyOf(operations);
    }

    /**
     * Finishes the picture on all cores.
     *
     * @param picture 16-bit planes
     * @param target B, G, R of 8 or 16 bits, of the view's size
     */
    void into(Mat target, Picture picture, Cores cores) {
        boolean deep = target.depth() == opencv_core.CV_16U;
        into(() -> deep ? new DeepWriter(target) : new TileWriter(target), (reader, tile) -> reader.read(picture, view, tile), cores);
    }

    /** Where tiles of light come from. Thread-safe. */
    interface Light {
        /** Fills a tile that has been placed in the finished picture; the reader is the thread's own. */
        void read(TileReader reader, Tile tile);
    }

    /**
     * The same from light that has been read before, to wherever it shall go.
     *
     * @param sinks makes one for each thread; closed here, one after another, when all is written
     */
    void into(Supplier<? extends TileSink> sinks, Light light, Cores cores) {
        var idle = new ConcurrentLinkedQueue<Bench>();
        try {
            cores.run((view.height() + TILE_ROWS - 1) / TILE_ROWS, row -> {
                Bench bench = take(idle, sinks);
                tiles(row * TILE_ROWS, light, bench);
                idle.add(bench);
            });
        } finally {
            idle.forEach(Bench::close);
        }
    }

    private static Bench take(ConcurrentLinkedQueue<Bench> idle, Supplier<? extends TileSink> sinks) {
        @Nullable Bench bench = idle.poll();
        return bench == null ? new Bench(sinks.get()) : bench;
    }

    private void tiles(int y, Light light, Bench bench) {
        int halo = operations.stream().mapToInt(PixelOperation::halo).sum();
        int rows = Math.min(TILE_ROWS, view.height() - y);
        for (int x = 0; x < view.width(); x += TILE_COLUMNS) {
            int columns = Math.min(TILE_COLUMNS, view.width() - x);
            bench.tile.place(x - halo, y - halo, columns + 2 * halo, rows + 2 * halo);
            light.read(bench.reader, bench.tile);
            for (PixelOperation operation : operations) {
                operation.apply(bench.tile);
            }
            bench.sink.write(bench.tile, halo);
        }
    }

    /** What one thread works with. */
    private static final class Bench implements AutoCloseable {
        final Tile tile = new Tile();
        final TileReader reader = new TileReader();
        final TileSink sink;

        Bench(TileSink sink) {
            this.sink = sink;
        }

        @Override
        public void close() {
            reader.close();
            sink.close();
        }
    }
}
