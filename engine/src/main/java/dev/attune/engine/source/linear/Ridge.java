package dev.attune.engine.source.linear;

/** Solves {@code (A + ridge I) x = b} for small symmetric A by Cholesky's decomposition, in place. */
final class Ridge {
    private final int capacity;
    private final double[] matrix;
    private final double[] right;

    Ridge(int capacity) {
        this.capacity = capacity;
        this.matrix = new double[capacity * capacity];
        this.right = new double[capacity];
    }

    /** Sets A at (row, column) for {@code column <= row}. */
    void set(int row, int column, double value) {
        matrix[row * capacity + column] = value;
    }

    void setRight(int row, double value) {
        right[row] = value;
    }

    /** The solution's n-th number, after {@link #solve}. */
    double solution(int n) {
        return right[n];
    }

    /** Returns false when the matrix is not positive definite, as bounded sums may make it. */
    boolean solve(int size, double ridge) {
        for (int n = 0; n < size; n++) {
            matrix[n * capacity + n] += ridge;
        }
        if (!decompose(size)) {
            return false;
        }
        forward(size);
        backward(size);
        return true;
    }

    private boolean decompose(int size) {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row * capacity + column] - dot(row, column);
                if (column < row) {
                    matrix[row * capacity + column] = rest / matrix[column * capacity + column];
                } else if (rest > 0) {
                    matrix[row * capacity + row] = Math.sqrt(rest);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    private double dot(int row, int column) {
        double sum = 0;
        for (int k = 0; k < column; k++) {
            sum += matrix[row * capacity + k] * matrix[column * capacity + k];
        }
        return sum;
    }

    private void forward(int size) {
        for (int row = 0; row < size; row++) {
            double sum = right[row];
            for (int k = 0; k < row; k++) {
                sum -= matrix[row * capacity + k] * right[k];
            }
            right[row] = sum / matrix[row * capacity + row];
        }
    }

    private void backward(int size) {
        for (int row = size - 1; row >= 0; row--) {
            double sum = right[row];
            for (int k = row + 1; k < size; k++) {
                sum -= matrix[k * capacity + row] * right[k];
            }
            right[row] = sum / matrix[row * capacity + row];
        }
    }
}
