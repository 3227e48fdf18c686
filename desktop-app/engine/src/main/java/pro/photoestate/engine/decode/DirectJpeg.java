package pro.photoestate.engine.decode;

import java.io.IOException;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/**
 * A whole JPEG to pixels for the screen: unpacked at its reduction, resampled once, and only then turned and brought to
 * sRGB, when there is least of it.
 *
 * @param source what is decoded
 * @param store lends the memory of the unpacked picture
 */
record DirectJpeg(Source source, PlaneStore store) {

    /** So many times as wide as wanted it is averaged; below, four neighbours tell nearly all, in a sixth of the time. */
    private static final int MUCH = 2;

    /**
     * Upright BGR.
     *
     * @return empty where the planes must be made to tell what there is: grey, four inks, a picture that lost its end
     */
    Optional<Mat> pixels(Turn turn, int longSide) throws IOException {
        ColourModel model = source.header().model();
        if (model != ColourModel.YCBCR && model != ColourModel.RGB) {
            return Optional.empty();
        }
        if (source.header().progressive()) {
            JpegTail.requireFewScans(source.bytes());
        }
        return JpegTail.mend(source).whole() ? unpacked(turn, longSide) : Optional.empty();
    }

    private Optional<Mat> unpacked(Turn turn, int longSide) {
        try (Plane scratch = store.lend(3 * source.width(), source.height(), Depth.U8);
                Mat bgr = FileBytes.mat(scratch.memory(), source.height(), source.width(), opencv_core.CV_8UC3);
                Mat file = source.bytes().mat(source.bytes().size())) {
            if (!Imdecode.into(file, Imdecode.colour(source.reduction()), bgr)) {
                return Optional.empty();
            }
            Mat fitted = fitted(bgr, longSide);
            source.strips().recolour(fitted);
            turn.apply(fitted);
            return Optional.of(fitted);
        }
    }

    private static Mat fitted(Mat bgr, int longSide) {
        double scale = Math.min(1, (double) longSide / Math.max(bgr.cols(), bgr.rows()));
        int width = Math.max(1, (int) Math.round(bgr.cols() * scale));
        int height = Math.max(1, (int) Math.round(bgr.rows() * scale));
        int how = bgr.cols() >= MUCH * width ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
        Mat out = new Mat();
        try (Size size = new Size(width, height)) {
            opencv_imgproc.resize(bgr, out, size, 0, 0, how); // of the same size: copies
        }
        return out;
    }
}
