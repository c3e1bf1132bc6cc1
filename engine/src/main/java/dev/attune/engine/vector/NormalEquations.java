package dev.attune.engine.vector;

/**
 * Solves {@code A x = b} for a symmetric positive definite A of n × n numbers, row after row in one array, by the
 * Cholesky decomposition: n³/6 multiplications, no allocation, and the same bits on every machine.
 */
public final class NormalEquations {
    private NormalEquations() {}

    /**
     * Adds {@code weight · v vᵀ} to A.
     *
     * @param a n × n numbers, all of them kept: the whole rows are what the compiler can vectorise
     */
    public static void addOuter(double[] a, int n, double weight, double[] v, int offset) {
        for (int row = 0; row < n; row++) {
            addScaled(a, row * n, n, weight * v[offset + row], v, offset);
        }
    }

    /** Adds {@code factor · v} to the n numbers of {@code to} from {@code at} on. */
    public static void addScaled(double[] to, int at, int n, double factor, double[] v, int offset) {
        for (int k = 0; k < n; k++) {
            to[at + k] += factor * v[offset + k];
        }
    }

    /** Leaves x in {@code b}, n numbers from {@code at} on, and the decomposition in the lower half of {@code a}. */
    public static void solve(double[] a, int n, double[] b, int at) {
        for (int row = 0; row < n; row++) {
            decompose(a, n, row);
        }
        for (int row = 0; row < n; row++) {
            b[at + row] = (b[at + row] - dot(a, row * n, b, at, row)) / a[row * n + row];
        }
        for (int row = n - 1; row >= 0; row--) {
            double x = b[at + row] / a[row * n + row];
            b[at + row] = x;
            addScaled(b, at, row, -x, a, row * n);
        }
    }

    private static void decompose(double[] a, int n, int row) {
        int first = row * n;
        for (int column = 0; column < row; column++) {
            double rest = a[first + column] - dot(a, first, a, column * n, column);
            a[first + column] = rest / a[column * n + column];
        }
        a[first + row] = Math.sqrt(a[first + row] - dot(a, first, a, first, row));
    }

    /** The dot product of n numbers, with four running sums: one would wait for each addition. */
    public static double dot(double[] x, int atX, double[] y, int atY, int n) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int k = 0;
        for (; k < n - 3; k += 4) {
            sum0 += x[atX + k] * y[atY + k];
            sum1 += x[atX + k + 1] * y[atY + k + 1];
            sum2 += x[atX + k + 2] * y[atY + k + 2];
            sum3 += x[atX + k + 3] * y[atY + k + 3];
        }
        for (; k < n; k++) {
            sum0 += x[atX + k] * y[atY + k];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
