package pro.photoestate.engine.bracket;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.Resampler;

/** Resamples a frame onto its reference: cubic convolution for luma, linear for chroma, edge pixels repeated outside. */
public final class Warp {

    /** Rows a task, so that its source stays in the cache. */
    private static final int STRIP = 256;

    private Warp() {}

    /**
     * The frame as the reference saw it. The caller owns both pictures.
     *
     * @param frame a frame of the reference's size
     * @param toReference frame px -> reference px at full size
     * @return a picture of the same size, depth and chroma
     */
    public static Picture frame(Picture frame, Homography toReference, PlaneStore store, Cores cores) {
        Picture out = Picture.lend(store, frame.width(), frame.height(), frame.halfChroma(), frame.depth());
        Homography toFrame = toReference.inverse();
        Homography chroma = frame.halfChroma() ? toFrame.rescaled(0.5) : toFrame;
        int strips = (frame.height() + STRIP - 1) / STRIP;
        int chromaStrips = (frame.cb().height() + STRIP - 1) / STRIP;
        try {
            cores.run(strips, i -> strip(frame.y(), out.y(), toFrame, opencv_imgproc.INTER_CUBIC, i));
            cores.run(chromaStrips, i -> {
                strip(frame.cb(), out.cb(), chroma, opencv_imgproc.INTER_LINEAR, i);
                strip(frame.cr(), out.cr(), chroma, opencv_imgproc.INTER_LINEAR, i);
            });
        } catch (RuntimeException e) {
            out.close();
            throw e;
        }
        return out;
    }

    private static void strip(Plane source, Plane target, Homography toSource, int method, int index) {
        int from = index * STRIP;
        int to = Math.min(target.height(), from + STRIP);
        if (Resampler.suits(toSource, target.width(), target.height())) {
            try (WarpPatch patch = new WarpPatch(source, target, toSource)) {
                patch.rows(from, to);
            }
            return;
        }
        Homography map = Homography.shift(0, from).then(toSource);
        try (Mat rows = target.rows(from, to);
                DoublePointer numbers = new DoublePointer(map.toArray());
                Mat matrix = new Mat(3, 3, opencv_core.CV_64FC1, numbers);
                Size size = new Size(target.width(), to - from);
                Scalar none = new Scalar()) {
            int flags = method | opencv_imgproc.WARP_INVERSE_MAP;
            opencv_imgproc.warpPerspective(
                    source.mat(), rows, matrix, size, flags, opencv_core.BORDER_REPLICATE, none);
        }
    }
}
