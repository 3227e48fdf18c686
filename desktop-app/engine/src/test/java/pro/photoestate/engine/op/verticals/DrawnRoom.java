package pro.photoestate.engine.op.verticals;

import java.util.SplittableRandom;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Draws rooms, forests and stairs as a pinhole camera sees them: grey, 960 x 640, with noise. */
final class DrawnRoom {

    static final int W = 960;
    static final int H = 640;

    /** Metres to the right of the camera. */
    private static final double CORNER_X = 1.2;

    private static final int FRACTION_BITS = 4;

    private final double rollDeg;
    private final double pitchDeg;
    private final double focalPx;
    private final Mat grey = new Mat(H, W, opencv_core.CV_8UC1, new Scalar(150));

    DrawnRoom(double rollDeg, double pitchDeg, double focalPx) {
        this.rollDeg = rollDeg;
        this.pitchDeg = pitchDeg;
        this.focalPx = focalPx;
    }

    /** Two walls that meet in a right-angled corner, with doors, windows, cupboards and pictures. */
    static Mat room(double rollDeg, double pitchDeg, double focalPx, long seed) {
        var room = new DrawnRoom(rollDeg, pitchDeg, focalPx);
        var random = new SplittableRandom(seed);
        room.wall(-3.5, CORNER_X, -1.4, 1.3, 175);
        room.wall(CORNER_X, 4, -1.4, 1.3, 130);
        for (int i = 0; i < 4; i++) {
            room.wall(-2 + 0.75 * i, -1.55 + 0.75 * i, random.nextDouble(-1.3, 0), random.nextDouble(0.4, 1.3), i * 60);
        }
        for (int i = 0; i < 3; i++) {
            room.wall(1.6 + 0.6 * i, 2 + 0.6 * i, random.nextDouble(-1.3, -0.2), 1.3, 210 - 70 * i);
        }
        return room.finished(seed);
    }

    /** Strokes of all directions, as foliage and grass. */
    static Mat thicket(long seed) {
        var drawn = new DrawnRoom(0, 0, 600);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 1500; i++) {
            int x = random.nextInt(W);
            int y = random.nextInt(H);
            double angle = random.nextDouble(Math.PI);
            double length = random.nextDouble(10, 70);
            drawn.stroke(x, y, x + length * Math.cos(angle), y + length * Math.sin(angle), random.nextInt(255));
        }
        return drawn.finished(seed);
    }

    /** Only the slanted strings and rails of a flight of stairs. */
    static Mat stairs(long seed) {
        var drawn = new DrawnRoom(0, 0, 600);
        for (int i = 0; i < 12; i++) {
            drawn.stroke(80 + 70 * i, 40, 80 + 70 * i - 330, 600, i % 2 * 200);
        }
        return drawn.finished(seed);
    }

    /** The lean of the scene's vertical at a pixel, degrees to the right, by the projection itself. */
    static double lean(double rollDeg, double pitchDeg, double focalPx, double px, double py) {
        var camera = new DrawnRoom(rollDeg, pitchDeg, focalPx);
        double[] up = camera.turned(0, -1, 0);
        double x = (px - (W - 1) / 2.0) / focalPx;
        double y = (py - (H - 1) / 2.0) / focalPx;
        return Math.toDegrees(Math.atan2(up[0] - x * up[2], -(up[1] - y * up[2])));
    }

    /** An upright rectangle on the walls, from x1 to x2 in the plan, metres; grey level 0..255. */
    private void wall(double x1, double x2, double top, double bottom, int level) {
        fill(
                level,
                corner(x1, top, depth(x1)),
                corner(x2, top, depth(x2)),
                corner(x2, bottom, depth(x2)),
                corner(x1, bottom, depth(x1)));
    }

    /** How far ahead the walls are, whose corner is a right angle. */
    private static double depth(double x) {
        return x < CORNER_X ? 5.5 + 0.8 * (x - CORNER_X) : 5.5 - 1.25 * (x - CORNER_X);
    }

    /** Where a point of the room is seen: x to the right, y down, z ahead, metres from the camera. */
    private double[] corner(double x, double y, double z) {
        double[] c = turned(x, y, z);
        return new double[] {(W - 1) / 2.0 + focalPx * c[0] / c[2], (H - 1) / 2.0 + focalPx * c[1] / c[2]};
    }

    /** Seen by a camera that looks up by the pitch, then is rolled so that verticals lean right by the roll. */
    private double[] turned(double x, double y, double z) {
        double p = Math.toRadians(pitchDeg);
        double r = Math.toRadians(rollDeg);
        double y1 = y * Math.cos(p) + z * Math.sin(p);
        double z1 = -y * Math.sin(p) + z * Math.cos(p);
        return new double[] {x * Math.cos(r) - y1 * Math.sin(r), x * Math.sin(r) + y1 * Math.cos(r), z1};
    }

    private void fill(int level, double[]... corners) {
        try (Point points = new Point(corners.length)) {
            for (int i = 0; i < corners.length; i++) {
                points.getPointer(i).x(fixed(corners[i][0])).y(fixed(corners[i][1]));
            }
            opencv_imgproc.fillConvexPoly(
                    grey, points, corners.length, new Scalar(level), opencv_imgproc.LINE_AA, FRACTION_BITS);
        }
    }

    private void stroke(double x1, double y1, double x2, double y2, int level) {
        opencv_imgproc.line(
                grey,
                new Point(fixed(x1), fixed(y1)),
                new Point(fixed(x2), fixed(y2)),
                new Scalar(level),
                3,
                opencv_imgproc.LINE_AA,
                FRACTION_BITS);
    }

    private static int fixed(double px) {
        return (int) Math.round(px * (1 << FRACTION_BITS));
    }

    private Mat finished(long seed) {
        opencv_imgproc.GaussianBlur(grey, grey, new Size(0, 0), 0.7);
        var random = new SplittableRandom(seed);
        try (UByteIndexer at = grey.createIndexer()) {
            for (int y = 0; y < H; y++) {
                for (int x = 0; x < W; x++) {
                    at.put(y, x, (int) Math.clamp(at.get(y, x) + 3 * random.nextGaussian(), 0, 255));
                }
            }
        }
        return grey;
    }
}
