package dev.attune.evaluate.yardstick;

import dev.attune.engine.vector.NormalEquations;
import dev.attune.evaluate.yardstick.Pairs.Cell;
import java.util.Arrays;
import java.util.List;

/**
 * Alternating least squares for implicit feedback (Hu, Koren and Volinsky, ICDM 2008) with the regularisation of Rendle
 * et al. (RecSys 2022): Σ_S w (ŷ − 1)² + α0 Σ_all ŷ² + λ Σ_u (|S_u| + α0 |I|)^ν |p_u|² + the same for items. Both sides
 * are solved exactly, in turn.
 */
final class IalsModel {
    private final IalsSettings settings;
    private final int dimensions;
    private final double[][] items;
    private final double[][] people;
    private double[] gram = new double[0];

    private IalsModel(IalsSettings settings, int people, int items) {
        this.settings = settings;
        this.dimensions = settings.dimensions();
        this.people = new double[people][dimensions];
        this.items = new double[items][dimensions];
        for (int item = 0; item < items; item++) {
            double[] small = SmallNumbers.vector(settings.seed(), item, dimensions);
            NormalEquations.addScaled(this.items[item], 0, dimensions, 1 / Math.sqrt(dimensions), small, 0);
        }
        gram = gram(this.items);
    }

    /** Trains on the rows of the matrix. */
    static IalsModel train(List<List<Cell>> rows, int itemCount, IalsSettings settings) {
        IalsModel model = new IalsModel(settings, rows.size(), itemCount);
        List<List<Cell>> columns = Pairs.transposed(rows, itemCount);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            model.solveAll(rows, model.items, model.people);
            model.solveAll(columns, model.people, model.items);
        }
        model.gram = gram(model.items);
        return model;
    }

    /** With these item vectors as they are; for checking the fold-in. */
    static IalsModel ofItems(double[][] items, IalsSettings settings) {
        IalsModel model = new IalsModel(settings, 0, items.length);
        for (int item = 0; item < items.length; item++) {
            System.arraycopy(items[item], 0, model.items[item], 0, settings.dimensions());
        }
        model.gram = gram(model.items);
        return model;
    }

    /** The vector of somebody who touched these items. */
    double[] foldIn(List<Cell> touched) {
        double[] vector = new double[dimensions];
        solve(touched, items, gram, vector);
        return vector;
    }

    int items() {
        return items.length;
    }

    double score(double[] person, int item) {
        return NormalEquations.dot(person, 0, items[item], 0, dimensions);
    }

    private void solveAll(List<List<Cell>> cells, double[][] other, double[][] own) {
        double[] gramOfOther = gram(other);
        for (int n = 0; n < own.length; n++) {
            solve(cells.get(n), other, gramOfOther, own[n]);
        }
    }

    private void solve(List<Cell> cells, double[][] other, double[] gramOfOther, double[] own) {
        double[] a = new double[dimensions * dimensions];
        for (int k = 0; k < a.length; k++) {
            a[k] = settings.unobserved() * gramOfOther[k];
        }
        Arrays.fill(own, 0);
        for (Cell cell : cells) {
            NormalEquations.addOuter(a, dimensions, cell.weight(), other[cell.index()], 0);
            NormalEquations.addScaled(own, 0, dimensions, cell.weight(), other[cell.index()], 0);
        }
        double known = cells.size() + settings.unobserved() * other.length;
        double regularization = settings.regularization() * Math.pow(known, settings.frequencyExponent());
        for (int d = 0; d < dimensions; d++) {
            a[d * dimensions + d] += regularization;
        }
        NormalEquations.solve(a, dimensions, own, 0);
    }

    private static double[] gram(double[][] vectors) {
        int n = vectors.length == 0 ? 0 : vectors[0].length;
        double[] gram = new double[n * n];
        for (double[] vector : vectors) {
            NormalEquations.addOuter(gram, n, 1, vector, 0);
        }
        return gram;
    }
}
