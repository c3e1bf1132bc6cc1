package dev.attune.evaluate.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was left out, and stops the reading when too much of it is bad. One thread. */
final class Tally {
    private static final int SAMPLES = 5;

    private final long allowed;
    private final List<String> samples = new ArrayList<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private long bad;

    Tally(long allowed) {
        this.allowed = allowed;
    }

    /** Counts one bad line, or throws it when no more are tolerated. */
    void bad(FormatException problem) {
        if (bad >= allowed) {
            throw problem;
        }
        bad++;
        if (samples.size() < SAMPLES) {
            samples.add(String.valueOf(problem.getMessage()));
        }
    }

    void skipped(String reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    long bad() {
        return bad;
    }

    List<String> samples() {
        return Collections.unmodifiableList(samples);
    }

    Map<String, Long> skipped() {
        return Collections.unmodifiableMap(skipped);
    }
}
