package pro.photoestate.engine.bracket;

/** Small symmetric positive systems of equations. */
final class LinearSystem {

    private LinearSystem() {}

    /** Solves {@code a x = b} by Gauss elimination with pivots, destroying both; empty when singular. */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) {
                    pivot = r;
                }
            }
            if (!(Math.abs(a[pivot][c]) > 1e-12)) {
                return new double[0];
            }
            swap(a, b, c, pivot);
            for (int r = c + 1; r < n; r++) {
                double f = a[r][c] / a[c][c];
                for (int k = c; k < n; k++) {
                    a[r][k] -= f * a[c][k];
                }
                b[r] -= f * b[c];
            }
        }
        return substitute(a, b);
    }

    private static void swap(double[][] a, double[] b, int i, int j) {
        double[] row = a[i];
        a[i] = a[j];
        a[j] = row;
        double value = b[i];
        b[i] = b[j];
        b[j] = value;
    }

    private static double[] substitute(double[][] a, double[] b) {
        for (int r = b.length - 1; r >= 0; r--) {
            for (int k = r + 1; k < b.length; k++) {
                b[r] -= a[r][k] * b[k];
            }
            b[r] /= a[r][r];
        }
        return b;
    }
}
