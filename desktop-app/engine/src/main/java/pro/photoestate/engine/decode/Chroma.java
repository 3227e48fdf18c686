package pro.photoestate.engine.decode;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/** Luma and chroma from interleaved sRGB, and chroma of half size. */
final class Chroma {

    /** Neutral chroma of 8 bits. */
    private static final int NEUTRAL_8 = 128;
    /** OpenCV centres 16-bit chroma at 32768. */
    private static final int OPENCV_NEUTRAL_16 = 32768;

    private Chroma() {}

    /** Fills Cb and Cr with neutral. */
    static void neutral(Picture picture) {
        int value = picture.depth() == Depth.U8 ? NEUTRAL_8 : Picture.NEUTRAL_16;
        try (Scalar scalar = new Scalar(value, 0, 0, 0)) {
            picture.cb().mat().put(scalar);
            picture.cr().mat().put(scalar);
        }
    }

    /** Writes Y, Cb and Cr of some rows of BGR into a picture, from row {@code at} on. */
    static void split(Mat bgr, Picture target, int at) {
        try (Mat ycc = yCrCb(bgr)) {
            extract(ycc, 0, target.y(), at);
            extract(ycc, 1, target.cr(), at);
            extract(ycc, 2, target.cb(), at);
        }
    }

    /** Writes Cb and Cr of some rows of BGR into planes of its width, from row {@code at} on. */
    static void splitChroma(Mat bgr, Plane cb, Plane cr, int at) {
        try (Mat ycc = yCrCb(bgr)) {
            extract(ycc, 1, cr, at);
            extract(ycc, 2, cb, at);
        }
    }

    private static Mat yCrCb(Mat bgr) {
        Mat ycc = new Mat();
        opencv_imgproc.cvtColor(bgr, ycc, opencv_imgproc.COLOR_BGR2YCrCb);
        if (bgr.depth() == opencv_core.CV_16U) {
            int shift = Picture.NEUTRAL_16 - OPENCV_NEUTRAL_16;
            try (Scalar centre = new Scalar(0, shift, shift, 0);
                    Mat shifts = new Mat(ycc.rows(), ycc.cols(), ycc.type(), centre)) {
                opencv_core.add(ycc, shifts, ycc);
            }
        }
        return ycc;
    }

    private static void extract(Mat ycc, int channel, Plane plane, int at) {
        try (Mat rows = plane.rows(at, at + ycc.rows())) {
            opencv_core.extractChannel(ycc, rows, channel);
        }
    }

    /** The same picture with chroma of half size: each value the mean of 2 x 2, at odd edges of what is there. */
    static Picture halve(Picture full, PlaneStore store) {
        Plane cb = halve(full.cb(), store);
        return new Picture(full.y(), cb, halve(full.cr(), store));
    }

    private static Plane halve(Plane plane, PlaneStore store) {
        Plane half = store.lend((plane.width() + 1) / 2, (plane.height() + 1) / 2, plane.depth());
        reduce(plane.mat(), half.mat(), 2);
        plane.close();
        return half;
    }

    /** Means of {@code factor x factor}; where the edge has less, its last row or column counts for what is missing. */
    static void reduce(Mat full, Mat target, int factor) {
        int width = (full.cols() + factor - 1) / factor;
        int height = (full.rows() + factor - 1) / factor;
        int right = width * factor - full.cols();
        int below = height * factor - full.rows();
        try (Mat whole = new Mat();
                Size size = new Size(width, height)) {
            if (right + below > 0) {
                opencv_core.copyMakeBorder(full, whole, 0, below, 0, right, opencv_core.BORDER_REPLICATE);
            }
            opencv_imgproc.resize(
                    right + below > 0 ? whole : full, target, size, 0, 0, opencv_imgproc.INTER_AREA);
        }
    }
}
