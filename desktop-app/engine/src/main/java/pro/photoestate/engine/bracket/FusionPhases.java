package pro.photoestate.engine.bracket;

import java.util.Arrays;

/**
 * A row of samples taken apart into its even and odd columns, as float in 8-bit levels (luma 0..255, chroma -128..127)
 * or as weights 0..1. All loops over it use one index for everything, which the JIT turns into vector code; a row of
 * odd width repeats its last sample in {@code odd}. Belongs to one thread.
 *
 * @param even samples 0, 2, 4, ...
 * @param odd samples 1, 3, 5, ...
 */
record FusionPhases(float[] even, float[] odd) {

    /** Room for rows of {@code width} samples. */
    static FusionPhases of(int width) {
        int n = (width + 1) / 2;
        return new FusionPhases(new float[n], new float[n]);
    }

    /** Room for a row of pairs: each even sample is the odd one beside it as well. */
    static FusionPhases pairs(int count) {
        float[] both = new float[count];
        return new FusionPhases(both, both);
    }

    /** Sets this row to 3/4 of {@code near} and 1/4 of {@code far}: one row of a bilinear enlargement by two. */
    void mix(FusionPhases near, FusionPhases far) {
        mix(even, near.even, far.even);
        mix(odd, near.odd, far.odd);
    }

    static void mix(float[] to, float[] near, float[] far) {
        for (int i = 0; i < to.length; i++) {
            to[i] = 0.75f * near[i] + 0.25f * far[i];
        }
    }

    /**
     * Adds {@code weight} times what {@code fine} shows beyond the coarser level, whose enlarged row is mixed of
     * {@code near} and {@code far}.
     */
    void addDetail(FusionPhases fine, FusionPhases near, FusionPhases far, FusionPhases weight) {
        addDetail(even, fine.even, near.even, far.even, weight.even);
        addDetail(odd, fine.odd, near.odd, far.odd, weight.odd);
    }

    private static void addDetail(float[] to, float[] fine, float[] near, float[] far, float[] weight) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight[i] * (fine[i] - (0.75f * near[i] + 0.25f * far[i]));
        }
    }

    /** Sets all samples. */
    void fill(float value) {
        Arrays.fill(even, value);
        Arrays.fill(odd, value);
    }

    /** Adds {@code other} to this row. */
    void add(FusionPhases other) {
        add(even, other.even);
        add(odd, other.odd);
    }

    private static void add(float[] to, float[] other) {
        for (int i = 0; i < to.length; i++) {
            to[i] += other[i];
        }
    }

    /** Divides this row by {@code other}. */
    void divide(FusionPhases other) {
        divide(even, other.even);
        divide(odd, other.odd);
    }

    private static void divide(float[] to, float[] other) {
        for (int i = 0; i < to.length; i++) {
            to[i] /= other[i];
        }
    }

    /** Turns each sample into one over it. */
    void invert() {
        invert(even);
        invert(odd);
    }

    private static void invert(float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = 1 / row[i];
        }
    }

    /** Multiplies this row by {@code other}. */
    void multiply(FusionPhases other) {
        multiply(even, other.even);
        multiply(odd, other.odd);
    }

    private static void multiply(float[] to, float[] other) {
        for (int i = 0; i < to.length; i++) {
            to[i] *= other[i];
        }
    }

    /** Adds {@code weight} times {@code value} to this row. */
    void addProduct(FusionPhases weight, FusionPhases value) {
        addProduct(even, weight.even, value.even);
        addProduct(odd, weight.odd, value.odd);
    }

    private static void addProduct(float[] to, float[] weight, float[] value) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight[i] * value[i];
        }
    }
}
