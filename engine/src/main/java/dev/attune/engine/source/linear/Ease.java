package dev.attune.engine.source.linear;

import dev.attune.engine.decay.Decay;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * EASE (Steck, WWW 2019, equation 8) kept exact while clicks come: with the Gram matrix G of sessions and items,
 * {@code P = (G + ridge I)^-1} and weights {@code -P_ij / P_jj}, 0 on the diagonal. A first touch of item i after the
 * items x adds {@code x e_i' + e_i x' + e_i e_i'} to G, which is {@code y e_i' + e_i y'} with {@code y = x + e_i / 2}:
 * a symmetric change of rank two, so P follows by Woodbury's identity in O(n^2). Decay makes the ridge grow against old
 * examples, which is no change of low rank: P is inverted anew when the ridge has moved by {@value #RIDGE_DRIFT} of
 * itself, or after {@value #UPDATES} changes against rounding.
 *
 * <p>Lasts as long as the catalogue is small; then it is given up for good. Trainer only.
 */
final class Ease {
    private static final double RIDGE_DRIFT = 0.02;
    private static final int UPDATES = 10_000;

    private final LinearSettings settings;
    private final Decay decay;
    private double[][] gram = new double[0][];
    private double[][] inverse = new double[0][];
    private double[] left = new double[0];
    private double[] right = new double[0];
    private boolean givenUp;
    private boolean started;
    private boolean changed;
    private int epoch;
    private long now;
    private double ridge;
    private EaseWeights weights = EaseWeights.NONE;
    private int updates;

    Ease(LinearSettings settings) {
        this.settings = settings;
        this.decay = new Decay(settings.halfLife());
        this.givenUp = settings.denseItems() == 0;
    }

    void learn(Examples examples) {
        for (int example = 0; example < examples.size() && !givenUp; example++) {
            if (examples.firstTouch(example)) {
                learn(examples, example);
            }
        }
        if (changed && (updates > UPDATES || drift() > RIDGE_DRIFT)) {
            invert();
        }
        weights = givenUp ? EaseWeights.NONE : copied();
    }

    /** The version of the last step. */
    EaseWeights weights() {
        return weights;
    }

    private EaseWeights copied() {
        int size = gram.length;
        float[] values = new float[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                values[from * size + to] = from == to ? 0 : (float) (-inverse[from][to] / inverse[to][to]);
            }
        }
        return new EaseWeights(size, values);
    }

    double inverse(int row, int column) {
        return inverse[row][column];
    }

    double gram(int row, int column) {
        return gram[row][column];
    }

    double ridge() {
        return ridge;
    }

    int size() {
        return gram.length;
    }

    /** P from G and the ridge of now. */
    void invert() {
        ridge = settings.ridge() * decay.weight(now, epoch);
        inverse = SymmetricInverse.of(gram, ridge);
        updates = 0;
    }

    private double drift() {
        return Math.abs(settings.ridge() * decay.weight(now, epoch) / ridge - 1);
    }

    private void learn(Examples examples, int example) {
        enter(examples.time(example));
        int target = examples.target(example);
        grow(target);
        for (int n = 0; n < examples.contextSize(example); n++) {
            grow(examples.item(example, n));
        }
        if (givenUp) {
            return;
        }
        double amount = decay.weight(examples.time(example), epoch) * (examples.retraction(example) ? -1 : 1);
        gram[target][target] += amount;
        for (int n = 0; n < examples.contextSize(example); n++) {
            int item = examples.item(example, n);
            gram[target][item] += amount;
            gram[item][target] += amount;
        }
        update(examples, example, amount);
        changed = true;
        updates++;
    }

    /** left = P e_i, right = P y, then P minus the two-by-two middle of Woodbury's identity. */
    private void update(Examples examples, int example, double amount) {
        int size = gram.length;
        int target = examples.target(example);
        System.arraycopy(inverse[target], 0, left, 0, size);
        for (int n = 0; n < size; n++) {
            right[n] = left[n] / 2;
        }
        for (int k = 0; k < examples.contextSize(example); k++) {
            addTo(right, inverse[examples.item(example, k)]);
        }
        double ii = left[target];
        double iy = right[target];
        double yy = right[target] / 2;
        for (int k = 0; k < examples.contextSize(example); k++) {
            yy += right[examples.item(example, k)];
        }
        double cross = 1 / amount + iy;
        double determinant = ii * yy - cross * cross;
        subtract(yy / determinant, -cross / determinant, ii / determinant);
    }

    /** P -= a left left' + b (left right' + right left') + c right right'. */
    private void subtract(double a, double b, double c) {
        int size = gram.length;
        for (int row = 0; row < size; row++) {
            double byLeft = a * left[row] + b * right[row];
            double byRight = b * left[row] + c * right[row];
            double[] values = inverse[row];
            for (int column = 0; column < size; column++) {
                values[column] -= byLeft * left[column] + byRight * right[column];
            }
        }
    }

    private static void addTo(double[] sum, double[] row) {
        for (int n = 0; n < row.length; n++) {
            sum[n] += row[n];
        }
    }

    private void enter(long time) {
        int next = decay.epoch(time);
        if (!started || next > epoch) {
            double factor = started ? Decay.rescale(1, epoch, next) : 1;
            for (int row = 0; row < gram.length; row++) {
                scale(gram[row], factor);
                scale(inverse[row], 1 / factor);
            }
            epoch = next;
            ridge = started ? ridge * factor : settings.ridge() * decay.weight(time, epoch);
            started = true;
        }
        now = Math.max(now, time);
    }

    private static void scale(double[] row, double factor) {
        for (int n = 0; n < row.length; n++) {
            row[n] *= factor;
        }
    }

    private void grow(int item) {
        int size = gram.length;
        if (item < size) {
            return;
        }
        if (givenUp || item >= settings.denseItems()) {
            giveUp();
            return;
        }
        int larger = Math.min(settings.denseItems(), Math.max(item + 1, size + size / 4 + 16));
        gram = grown(gram, larger, 0);
        inverse = grown(inverse, larger, 1 / ridge);
        left = new double[larger];
        right = new double[larger];
    }

    private void giveUp() {
        givenUp = true;
        gram = new double[0][];
        inverse = new double[0][];
        changed = false;
    }

    private static double[][] grown(double[][] matrix, int size, double diagonal) {
        double[][] larger = new double[size][];
        for (int row = 0; row < size; row++) {
            larger[row] = row < matrix.length ? Arrays.copyOf(matrix[row], size) : new double[size];
            if (row >= matrix.length) {
                larger[row][row] = diagonal;
            }
        }
        return larger;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(givenUp);
        out.writeBoolean(started);
        out.writeBoolean(changed);
        out.writeInt(epoch);
        out.writeLong(now);
        out.writeDouble(ridge);
        out.writeInt(updates);
        out.writeInt(gram.length);
        for (int row = 0; row < gram.length; row++) {
            for (int column = 0; column < gram.length; column++) {
                out.writeDouble(gram[row][column]);
                out.writeDouble(inverse[row][column]);
            }
        }
    }

    void read(DataInput in) throws IOException {
        givenUp = in.readBoolean();
        started = in.readBoolean();
        changed = in.readBoolean();
        epoch = in.readInt();
        now = in.readLong();
        ridge = in.readDouble();
        updates = in.readInt();
        int size = Stored.count(in, "linear catalogue", settings.denseItems());
        gram = grown(new double[0][], size, 0);
        inverse = grown(new double[0][], size, 0);
        left = new double[size];
        right = new double[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                gram[row][column] = in.readDouble();
                inverse[row][column] = in.readDouble();
            }
        }
        weights = givenUp ? EaseWeights.NONE : copied();
    }
}
