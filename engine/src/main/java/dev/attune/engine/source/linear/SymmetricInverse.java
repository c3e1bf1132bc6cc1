package dev.attune.engine.source.linear;

/** The inverse of a symmetric positive definite matrix by Gauss and Jordan, without pivots, which it does not need. */
final class SymmetricInverse {
    private SymmetricInverse() {}

    /** {@code (matrix + ridge I)^-1}; O(n^3). */
    static double[][] of(double[][] matrix, double ridge) {
        int size = matrix.length;
        double[][] inverse = new double[size][];
        for (int row = 0; row < size; row++) {
            inverse[row] = matrix[row].clone();
            inverse[row][row] += ridge;
        }
        for (int pivot = 0; pivot < size; pivot++) {
            eliminate(inverse, pivot);
        }
        return inverse;
    }

    private static void eliminate(double[][] inverse, int pivot) {
        double[] pivotRow = inverse[pivot];
        double scale = 1 / pivotRow[pivot];
        pivotRow[pivot] = 1;
        for (int column = 0; column < pivotRow.length; column++) {
            pivotRow[column] *= scale;
        }
        for (int row = 0; row < inverse.length; row++) {
            if (row != pivot) {
                subtract(inverse[row], pivotRow, pivot);
            }
        }
    }

    private static void subtract(double[] row, double[] pivotRow, int pivot) {
        double factor = row[pivot];
        row[pivot] = 0;
        for (int column = 0; column < row.length; column++) {
            row[column] -= factor * pivotRow[column];
        }
    }
}
