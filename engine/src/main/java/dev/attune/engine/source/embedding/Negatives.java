package dev.attune.engine.source.embedding;

/**
 * Items that an example's target is told apart from: half drawn evenly from all rows, half from the targets of the
 * reservoir. With each comes how often it was to be expected among all that are drawn, whichever half it is from (the
 * balance heuristic, Veach and Guibas, SIGGRAPH 1995); dividing by that is the log-q correction of Bengio and Senécal
 * (IEEE Transactions on Neural Networks 2008).
 */
final class Negatives {
    private final Model model;
    private final Reservoir reservoir;
    private final int[] rows;
    private final float[] expected;
    private int size;

    Negatives(Model model, Reservoir reservoir, int count) {
        this.model = model;
        this.reservoir = reservoir;
        this.rows = new int[count];
        this.expected = new float[count];
    }

    int size() {
        return size;
    }

    int row(int n) {
        return rows[n];
    }

    /** How often the n-th one's item was to be expected. */
    float expected(int n) {
        return expected[n];
    }

    /** Draws anew; what hits the target or an item without a vector falls away. */
    void draw(int target, Generator random) {
        int even = reservoir.size() == 0 ? rows.length : (rows.length + 1) / 2;
        int popular = rows.length - even;
        Slots slots = model.slots();
        float each = (float) even / slots.size();
        float share = popular == 0 ? 0 : (float) popular / reservoir.size();
        size = 0;
        for (int n = 0; n < rows.length; n++) {
            int row = n < even
                    ? random.below(slots.size())
                    : slots.row(reservoir.examples().target(random.below(reservoir.size())));
            if (row >= 0 && row != target) {
                rows[size] = row;
                expected[size++] = each + share * reservoir.targets(slots.item(row));
            }
        }
    }
}
