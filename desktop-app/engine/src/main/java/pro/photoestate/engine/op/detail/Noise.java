package pro.photoestate.engine.op.detail;

import java.util.Arrays;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;

/**
 * The noise of a photo: Immerkaer, "Fast Noise Variance Estimation" (CVIU 1996), its Laplacian difference mask taken on
 * some rows, and of many small pieces the calm quarter, so that texture does not count.
 */
public final class Noise {

    /** Samples in a piece. */
    private static final int PIECE = 64;
    /** Rows looked at, at most, spread over the height. */
    private static final int ROWS = 64;
    /** Pieces in order of activity: the noise is read a quarter up. */
    private static final double CALM = 0.25;
    /** Mean absolute response of the mask to noise of deviation 1: 6 sqrt(2 / pi). */
    private static final double RESPONSE = 6 * Math.sqrt(2 / Math.PI);

    private Noise() {}

    /** Standard deviation of the noise of a luma plane, U8 or U16, in encoded values 0..1. */
    public static double of(Plane luma, Cores cores) {
        int w = luma.width();
        int h = luma.height();
        if (w < PIECE + 2 || h < 3) {
            return 0;
        }
        int pieces = (w - 2) / PIECE;
        int rows = Math.min(ROWS, h - 2);
        double[] activity = new double[pieces * rows];
        cores.run(rows, i -> {
            int y = 1 + (int) ((long) i * (h - 2) / rows);
            int[][] lines = new int[3][w];
            for (int k = 0; k < 3; k++) {
                read(luma, y - 1 + k, lines[k]);
            }
            for (int p = 0; p < pieces; p++) {
                activity[i * pieces + p] = activity(lines, 1 + p * PIECE);
            }
        });
        Arrays.sort(activity);
        return activity[(int) (CALM * (activity.length - 1))] / RESPONSE / 65535;
    }

    private static double activity(int[][] lines, int from) {
        long sum = 0;
        for (int x = from; x < from + PIECE; x++) {
            int above = lines[0][x - 1] - 2 * lines[0][x] + lines[0][x + 1];
            int here = lines[1][x - 1] - 2 * lines[1][x] + lines[1][x + 1];
            int below = lines[2][x - 1] - 2 * lines[2][x] + lines[2][x + 1];
            sum += Math.abs(above - 2 * here + below);
        }
        return (double) sum / PIECE;
    }

    private static void read(Plane luma, int y, int[] target) {
        if (luma.depth() == Depth.U8) {
            byte[] line = new byte[target.length];
            luma.read(0, y, line, line.length);
            for (int i = 0; i < line.length; i++) {
                target[i] = (line[i] & 0xff) * 257;
            }
        } else {
            short[] line = new short[target.length];
            luma.read(0, y, line, line.length);
            for (int i = 0; i < line.length; i++) {
                target[i] = line[i] & 0xffff;
            }
        }
    }
}
