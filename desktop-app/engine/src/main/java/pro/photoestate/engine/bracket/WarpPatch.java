package pro.photoestate.engine.bracket;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.Resampler;
import pro.photoestate.engine.image.Samples;

/** Resamples one plane patch by patch, each small enough for the cache. Belongs to one thread. */
final class WarpPatch implements AutoCloseable {

    private static final int COLUMNS = 512;
    private static final int ROWS = 64;

    private final Plane source;
    private final Plane target;
    private final Homography toSource;
    private final Resampler resampler = new Resampler();
    private final Mat edged = new Mat();
    private final Mat floats = new Mat();
    private final float[] out = new float[COLUMNS * ROWS];
    private float[] in = new float[0];

    /** @param toSource target px -> source px, mild enough for {@link Resampler#suits} */
    WarpPatch(Plane source, Plane target, Homography toSource) {
        this.source = source;
        this.target = target;
        this.toSource = toSource;
    }

    /** Fills rows {@code from} to {@code to} (exclusive) of the target. */
    void rows(int from, int to) {
        for (int y = from; y < to; y += ROWS) {
            for (int x = 0; x < target.width(); x += COLUMNS) {
                patch(x, y, Math.min(COLUMNS, target.width() - x), Math.min(ROWS, to - y));
            }
        }
    }

    private void patch(int x, int y, int width, int height) {
        Homography to = Homography.shift(x, y).then(toSource);
        int[] reach = Resampler.reach(to, width, height);
        int count = reach[2] * reach[3];
        if (in.length < count) {
            in = new float[count];
        }
        try (Mat part = source.part(reach[0], reach[1], reach[2], reach[3], edged)) {
            part.convertTo(floats, opencv_core.CV_32FC1);
        }
        Samples.read(floats, in, count);
        resampler.warp(new Resampler.Patch(reach[0], reach[1], reach[2], reach[3], in), to, width, height, out);
        floats.create(height, width, opencv_core.CV_32FC1);
        Samples.write(out, width * height, floats);
        int type = target.depth() == Depth.U8 ? opencv_core.CV_8UC1 : opencv_core.CV_16UC1;
        try (Rect place = new Rect(x, y, width, height);
                Mat into = new Mat(target.mat(), place)) {
            floats.convertTo(into, type);
        }
    }

    @Override
    public void close() {
        edged.close();
        floats.close();
    }
}
