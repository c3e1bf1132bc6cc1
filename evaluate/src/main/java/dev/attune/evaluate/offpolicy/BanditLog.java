package dev.attune.evaluate.offpolicy;

import java.util.List;

/** What one policy showed, and what came of it. */
public final class BanditLog {
    private static final double CLOSE = 1e-6;

    private final Arms arms;
    private final List<Shown> rows;

    /** @param rows at least one */
    public BanditLog(Arms arms, List<Shown> rows) {
        this.arms = arms;
        this.rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("log: no rows (expected: one or more)");
        }
    }

    /** What could be shown. */
    public Arms arms() {
        return arms;
    }

    /** In the order of the log. */
    public List<Shown> rows() {
        return rows;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The reward of each row. */
    public double[] rewards() {
        return rows.stream().mapToDouble(Shown::reward).toArray();
    }

    /** Mean reward: what the policy that wrote the log earned. */
    public double reward() {
        return rows.stream().mapToDouble(Shown::reward).average().orElseThrow();
    }

    /** Whether every item was shown with the same probability, each time. */
    public boolean uniform() {
        double share = 1.0 / arms.items();
        return rows.stream().allMatch(row -> Math.abs(row.propensity() - share) < CLOSE);
    }
}
