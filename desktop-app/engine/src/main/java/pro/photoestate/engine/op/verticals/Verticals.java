package pro.photoestate.engine.op.verticals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Homography;

/** Straightens verticals: finds how the camera was held from the picture alone. See the README of this folder. */
public final class Verticals {

    /** The algorithm's version; a stored analysis of another one is made anew. */
    public static final int VERSION = 1;

    /** Long side in px of the picture that is analysed; larger ones are shrunk. Every length in px refers to it. */
    static final int WORKING_SIDE = 960;

    /** Short side in px of that picture below which no edge is long enough. */
    private static final double LEAST_SIDE = 96;

    /** Degrees of mean tilt that nobody sees. */
    private static final double INVISIBLE_DEG = 0.35;

    private static final double DELIBERATE_DEG = 20;
    private static final double MOST_UNCERTAIN_DEG = 1.5;
    /** Uncertainties below which a tilt might be an error, and its correction one. */
    private static final double SIGMAS = 2;

    private static final double LEAST_SHARE = 0.4;
    /** Half diagonals of edges that have to agree. */
    private static final double LEAST_LENGTH = 1;

    /** Degrees within which {@link VerticalsAnalysis#confidence} is told. */
    private static final double GOOD_DEG = 0.3;

    private Verticals() {}

    /**
     * Analyses an upright picture on one core, in about 50 ms; the picture is only read.
     *
     * @param grey 8-bit grey, sRGB-encoded, of 960 px long side or more (smaller ones work, less exactly)
     * @param width of the full-size upright reference frame that it shows wholly, px
     * @param height of that frame, px
     * @param focalPx focal length in pixels of that frame, if known
     */
    public static VerticalsAnalysis analyse(Mat grey, int width, int height, OptionalDouble focalPx) {
        return analyse(grey, width, height, focalPx, Cores.single());
    }

    /** The same on several cores. */
    public static VerticalsAnalysis analyse(Mat grey, int width, int height, OptionalDouble focalPx, Cores cores) {
        Seen seen = look(grey, cores);
        Optional<Camera> told = Camera.told(width, height, focalPx);
        Camera usual = Camera.usual(width, height);
        if (seen.fit().isEmpty()) {
            return unknown(told.orElse(usual));
        }
        Fit fit = seen.fit().get();
        Camera camera = told.orElseGet(() -> usual.estimated(seen.edges(), fit.point()));
        return report(fit, judge(fit, camera), camera);
    }

    /** What a picture shows: its edges in half diagonals, and the verticals' vanishing point, if there is any. */
    private record Seen(List<Segment> edges, Optional<Fit> fit) {}

    private static Seen look(Mat grey, Cores cores) {
        double factor = Math.min(1, (double) WORKING_SIDE / Math.max(grey.cols(), grey.rows()));
        if (factor * Math.min(grey.cols(), grey.rows()) < LEAST_SIDE) {
            return new Seen(List.of(), Optional.empty());
        }
        try (Mat small = new Mat();
                Size size = new Size((int) Math.round(grey.cols() * factor), (int) Math.round(grey.rows() * factor))) {
            if (factor < 1) {
                opencv_imgproc.resize(grey, small, size, 0, 0, opencv_imgproc.INTER_AREA);
            }
            return look(SegmentFinder.find(factor < 1 ? small : grey, cores), size.width(), size.height());
        }
    }

    private static Seen look(List<Segment> segments, int width, int height) {
        double diagonal = Math.hypot(width, height);
        var search = new VanishingPointSearch(
                new Evidence(segments, width, height), width / diagonal, height / diagonal);
        return new Seen(segments.stream().map(s -> s.inHalfDiagonals(width, height)).toList(), search.best());
    }

    private static double tilt(Fit fit, Camera camera) {
        double diagonal = 2 * camera.halfDiagonal();
        return fit.point().tiltDeg(camera.width() / diagonal, camera.height() / diagonal);
    }

    /** Whether the evidence allows, and asks for, a correction. */
    private static Optional<Refusal> judge(Fit fit, Camera camera) {
        double tilt = tilt(fit, camera);
        Refusal refusal = null;
        if (fit.inlierLength() < LEAST_LENGTH) {
            refusal = Refusal.FEW_EDGES;
        } else if (fit.inlierShare() < LEAST_SHARE) {
            refusal = Refusal.CONTRADICTION;
        } else if (fit.uncertaintyDeg() > MOST_UNCERTAIN_DEG) {
            refusal = Refusal.UNCERTAIN;
        } else if (tilt < INVISIBLE_DEG) {
            refusal = Refusal.STRAIGHT;
        } else if (tilt < SIGMAS * fit.uncertaintyDeg()) {
            refusal = Refusal.UNCERTAIN;
        } else if (tilt > DELIBERATE_DEG) {
            refusal = Refusal.DELIBERATE;
        }
        return Optional.ofNullable(refusal);
    }

    private static boolean reliable(Fit fit) {
        return fit.inlierLength() >= LEAST_LENGTH
                && fit.inlierShare() >= LEAST_SHARE
                && fit.uncertaintyDeg() <= MOST_UNCERTAIN_DEG;
    }

    private static VerticalsAnalysis report(Fit fit, Optional<Refusal> refusal, Camera camera) {
        double roll = camera.rollDeg(fit.point());
        double pitch = camera.pitchDeg(fit.point());
        double u = fit.uncertaintyDeg();
        double tilt = tilt(fit, camera);
        OptionalDouble known = reliable(fit) ? OptionalDouble.of(tilt) : OptionalDouble.empty();
        return new VerticalsAnalysis(
                VERSION,
                camera.width(),
                camera.height(),
                camera.focalPx(),
                roll,
                pitch,
                known,
                u,
                refusal.isEmpty() ? OptionalDouble.of(u) : known,
                1 - Math.exp(-GOOD_DEG * GOOD_DEG / (2 * u * u)),
                refusal,
                refusal.isEmpty() ? camera.level(roll, pitch, 0) : Homography.IDENTITY);
    }

    private static VerticalsAnalysis unknown(Camera camera) {
        return new VerticalsAnalysis(
                VERSION,
                camera.width(),
                camera.height(),
                camera.focalPx(),
                0,
                0,
                OptionalDouble.empty(),
                90,
                OptionalDouble.empty(),
                0,
                Optional.of(Refusal.FEW_EDGES),
                Homography.IDENTITY);
    }
}
