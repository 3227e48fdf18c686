package pro.photoestate.engine.decode;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/** Luma and chroma from interleaved sRGB, and chroma of half size. */
final class Chroma {

    /** Rows converted at a time: three channels of them stay in the cache of a core. */
    private static final int STRIP = 32;
    /** Neutral chroma of 8 bits. */
    private static final int NEUTRAL_8 = 128;
    /** OpenCV centres 16-bit chroma at 32768. */
    private static final int OPENCV_NEUTRAL_16 = 32768;

    private Chroma() {}

    /** The neutral value of a depth. */
    static int neutral(Depth depth) {
        return depth == Depth.U8 ? NEUTRAL_8 : Picture.NEUTRAL_16;
    }

    /** Writes Y, Cb and Cr of a BGR matrix into the planes of a picture of its size. */
    static void split(Mat bgr, Picture target, Cores cores) {
        int rows = bgr.rows();
        cores.run((rows + STRIP - 1) / STRIP, i -> {
            int from = i * STRIP;
            int to = Math.min(from + STRIP, rows);
            try (Mat strip = bgr.rowRange(from, to);
                    Mat ycc = yCrCb(strip)) {
                extract(ycc, 0, target.y(), from, to);
                extract(ycc, 1, target.cr(), from, to);
                extract(ycc, 2, target.cb(), from, to);
            }
        });
    }

    /** Writes Cb and Cr of a BGR matrix into planes of its size. */
    static void splitChroma(Mat bgr, Plane cb, Plane cr) {
        int rows = bgr.rows();
        for (int from = 0; from < rows; from += STRIP) {
            int to = Math.min(from + STRIP, rows);
            try (Mat strip = bgr.rowRange(from, to);
                    Mat ycc = yCrCb(strip)) {
                extract(ycc, 1, cr, from, to);
                extract(ycc, 2, cb, from, to);
            }
        }
    }

    private static Mat yCrCb(Mat strip) {
        Mat ycc = new Mat();
        opencv_imgproc.cvtColor(strip, ycc, opencv_imgproc.COLOR_BGR2YCrCb);
        if (strip.depth() == opencv_core.CV_16U) {
            int shift = Picture.NEUTRAL_16 - OPENCV_NEUTRAL_16;
            try (Scalar centre = new Scalar(0, shift, shift, 0);
                    Mat shifts = new Mat(ycc.size(), ycc.type(), centre)) {
                opencv_core.add(ycc, shifts, ycc);
            }
        }
        return ycc;
    }

    private static void extract(Mat ycc, int channel, Plane plane, int from, int to) {
        try (Mat rows = plane.rows(from, to)) {
            opencv_core.extractChannel(ycc, rows, channel);
        }
    }

    /** Fills a plane with one value. */
    static void fill(Plane plane, int value) {
        try (Scalar scalar = new Scalar(value, 0, 0, 0)) {
            plane.mat().put(scalar);
        }
    }

    /** The same picture with chroma of half size: each value the mean of 2 x 2, at odd edges of what is there. */
    static Picture halve(Picture full, PlaneStore store) {
        Plane cb = halve(full.cb(), store);
        return new Picture(full.y(), cb, halve(full.cr(), store));
    }

    private static Plane halve(Plane plane, PlaneStore store) {
        int oddX = plane.width() % 2;
        int oddY = plane.height() % 2;
        Plane half = store.lend((plane.width() + 1) / 2, (plane.height() + 1) / 2, plane.depth());
        try (Mat even = new Mat();
                Size size = new Size(half.width(), half.height())) {
            if (oddX + oddY > 0) {
                opencv_core.copyMakeBorder(plane.mat(), even, 0, oddY, 0, oddX, opencv_core.BORDER_REPLICATE);
            }
            Mat from = oddX + oddY > 0 ? even : plane.mat();
            opencv_imgproc.resize(from, half.mat(), size, 0, 0, opencv_imgproc.INTER_AREA);
        }
        plane.close();
        return half;
    }
}
