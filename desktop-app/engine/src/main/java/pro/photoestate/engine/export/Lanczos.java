package pro.photoestate.engine.export;

/**
 * The weights of a windowed-sinc filter along one axis (Lanczos with three lobes: C. E. Duchon, "Lanczos Filtering in One
 * and Two Dimensions", 1979). When the picture shrinks, the lobes are stretched by the ratio, so that nothing above the
 * new Nyquist frequency folds back; at the edges the weights inside the picture are normalised to a sum of 1. Immutable.
 */
final class Lanczos {

    /** Lobes to each side. */
    private static final int LOBES = 3;

    private final int[] first;
    private final float[][] weights;
    private final int[] nearFirst;
    private final int[] nearLast;

    /**
     * @param from samples of the source, 1 or more
     * @param to samples of the result, 1 .. {@code from}
     */
    Lanczos(int from, int to) {
        first = new int[to];
        weights = new float[to][];
        nearFirst = new int[to];
        nearLast = new int[to];
        double ratio = (double) from / to;
        for (int i = 0; i < to; i++) {
            place(i, ratio, from);
        }
    }

    /** The first source sample that counts for result {@code i}. */
    int first(int i) {
        return first[i];
    }

    /** The source sample after the last that counts for result {@code i}. */
    int end(int i) {
        return first[i] + weights[i].length;
    }

    /** The weights of the samples from {@link #first} on, of sum 1. */
    float[] weights(int i) {
        return weights[i];
    }

    /** The first of the source samples that result {@code i} covers, counted from {@link #first}. */
    int nearFirst(int i) {
        return nearFirst[i];
    }

    /** The last of the source samples that result {@code i} covers, counted from {@link #first}. */
    int nearLast(int i) {
        return nearLast[i];
    }

    private void place(int i, double ratio, int from) {
        double centre = (i + 0.5) * ratio - 0.5;
        int low = Math.max(0, (int) Math.ceil(centre - LOBES * ratio));
        int high = Math.min(from - 1, (int) Math.floor(centre + LOBES * ratio));
        double[] w = new double[high - low + 1];
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            w[k] = kernel((low + k - centre) / ratio);
            sum += w[k];
        }
        weights[i] = new float[w.length];
        for (int k = 0; k < w.length; k++) {
            weights[i][k] = (float) (w[k] / sum);
        }
        first[i] = low;
        nearFirst[i] = Math.max(0, (int) Math.floor(centre - ratio / 2 + 0.5) - low);
        nearLast[i] = Math.min(w.length - 1, (int) Math.ceil(centre + ratio / 2 - 0.5) - low);
    }

    private static double kernel(double x) {
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        return sinc(x) * sinc(x / LOBES);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
