package pro.photoestate.engine.bracket;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Homography;

/**
 * The rough shift and rotation between two frames by normalised cross-correlation of their local contrast, for a set of
 * rotations. Works on the coarsest level.
 */
final class GlobalSearch {

    /** The middle of the frame that is looked for in the reference: shifts up to 12 % of the side are found. */
    private static final double MIDDLE = 0.76;
    /** Rotations that are tried, degrees. */
    private static final double[] TURNS = {0, -1, 1, -2, 2, -3, 3, -4.5, 4.5};

    private final Mat reference;
    private final Mat frame;
    private double best = -1;
    private Homography toFrame = Homography.IDENTITY;

    private GlobalSearch(Mat reference, Mat frame) {
        this.reference = reference;
        this.frame = frame;
    }

    /** The map from reference to frame, in pixels of the level, good to about a pixel and half a degree. */
    static Homography toFrame(ReducedLuma reference, ReducedLuma frame) {
        try (Mat a = LocalContrast.of(reference);
                Mat b = LocalContrast.of(frame)) {
            GlobalSearch search = new GlobalSearch(a, b);
            for (double turn : TURNS) {
                search.attempt(turn);
            }
            return search.toFrame;
        }
    }

    private void attempt(double degrees) {
        int width = frame.cols();
        int height = frame.rows();
        int w = (int) (width * MIDDLE);
        int h = (int) (height * MIDDLE);
        int x0 = (width - w) / 2;
        int y0 = (height - h) / 2;
        Homography turn = turn(degrees, (width - 1) / 2.0, (height - 1) / 2.0);
        try (Mat turned = degrees == 0 ? frame.clone() : warp(turn);
                Rect middle = new Rect(x0, y0, w, h);
                Mat template = new Mat(turned, middle);
                Mat scores = new Mat();
                DoublePointer peak = new DoublePointer(1);
                Point at = new Point()) {
            opencv_imgproc.matchTemplate(reference, template, scores, opencv_imgproc.TM_CCOEFF_NORMED);
            opencv_core.minMaxLoc(scores, null, peak, null, at, null);
            if (peak.get() > best) {
                best = peak.get();
                toFrame = Homography.shift(x0 - at.x(), y0 - at.y()).then(turn);
            }
        }
    }

    private static Homography turn(double degrees, double cx, double cy) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new Homography(c, -s, cx - c * cx + s * cy, s, c, cy - s * cx - c * cy, 0, 0);
    }

    private Mat warp(Homography turn) {
        Mat out = new Mat();
        double[] m = turn.toArray();
        try (Mat matrix = new Mat(2, 3, opencv_core.CV_64FC1, new DoublePointer(m[0], m[1], m[2], m[3], m[4], m[5]));
                Size size = new Size(frame.cols(), frame.rows())) {
            opencv_imgproc.warpAffine(
                    frame,
                    out,
                    matrix,
                    size,
                    opencv_imgproc.INTER_LINEAR | opencv_imgproc.WARP_INVERSE_MAP,
                    opencv_core.BORDER_REPLICATE,
                    new Scalar());
        }
        return out;
    }
}
