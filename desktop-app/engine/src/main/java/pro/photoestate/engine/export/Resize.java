package pro.photoestate.engine.export;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;

/**
 * Makes a picture smaller in linear light: decoded by the sRGB curve, filtered with {@link Lanczos} in both directions,
 * encoded again. A windowed sinc rings beside hard edges, which in linear light would draw a black line around every
 * bright window; so each filtered value is held between the darkest and the brightest source sample of its own footprint,
 * which leaves texture alone and takes only what never was in the picture.
 */
public final class Resize {

    /** Columns of a block: with its source columns and rows it fits into a second-level cache. */
    private static final int BLOCK_COLUMNS = 192;

    /** Rows of a block: what overlaps between blocks is linearised twice, so they are tall. */
    private static final int BLOCK_ROWS = 192;

    private Resize() {}

    /**
     * Resizes into 16 bits.
     *
     * @param source BGR, 8 or 16 bits, at least as large as the result
     * @return sRGB-encoded BGR, 16 bits, {@code width x height}; the caller closes it
     */
    public static Mat shrink(Mat source, int width, int height, Cores cores) {
        if (width < 1 || height < 1 || width > source.cols() || height > source.rows()) {
            throw new IllegalArgumentException("%d x %d pixels shrunk to %d x %d"
                    .formatted(source.cols(), source.rows(), width, height));
        }
        var horizontal = new Lanczos(source.cols(), width);
        var vertical = new Lanczos(source.rows(), height);
        Mat target = new Mat(height, width, opencv_core.CV_16UC3);
        int across = (width + BLOCK_COLUMNS - 1) / BLOCK_COLUMNS;
        int down = (height + BLOCK_ROWS - 1) / BLOCK_ROWS;
        cores.run(across * down, i -> {
            int x = i % across * BLOCK_COLUMNS;
            int y = i / across * BLOCK_ROWS;
            new ResizeBlock(source, target, horizontal, vertical)
                    .run(x, Math.min(width, x + BLOCK_COLUMNS), y, Math.min(height, y + BLOCK_ROWS));
        });
        return target;
    }
}
