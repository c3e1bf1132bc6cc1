package dev.attune.evaluate.exam;

import dev.attune.engine.catalog.Hash64;

/**
 * The share of sessions or people who are scored, chosen by hash: the same ones in every run.
 *
 * @param share above 0, at most 1
 */
public record Sample(double share) {
    /** Everybody. */
    public static final Sample ALL = new Sample(1);

    public Sample {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("sample: " + share + " (expected: above 0, at most 1)");
        }
    }

    boolean holds(String name) {
        return share == 1 || (Hash64.of(name) >>> 11) * 0x1p-53 < share;
    }
}
