package dev.attune.evaluate.offpolicy;

/**
 * One item was shown.
 *
 * @param item number of it
 * @param position where, from 0
 * @param reward what came of it: 1 for a click, 0 for none
 * @param propensity probability with which this item was to stand there, above 0
 */
public record Shown(int item, int position, double reward, double propensity) {
    public Shown {
        if (!(propensity > 0 && propensity <= 1)) {
            throw new IllegalArgumentException("propensity: " + propensity + " (expected: above 0, at most 1)");
        }
    }
}
