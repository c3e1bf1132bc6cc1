package dev.attune.engine.source.content;

/**
 * How many items have words at all: with the posting of a word this gives its inverse document frequency,
 * {@code ln((N + 1) / (n + 1)) + 1}. One writer.
 */
final class Frequencies {
    private int documents;
    private volatile double logarithm;
    private volatile int generation;

    /** ln(N + 1). */
    double logarithm() {
        return logarithm;
    }

    /** Another one after each change of any frequency; what was computed before is old then. Never −1. */
    int generation() {
        return generation;
    }

    /** Postings have changed, and with them so many items have words now more. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    void changed(int more) {
        documents += more;
        logarithm = StrictMath.log(documents + 1.0);
        generation = (generation + 1) & Integer.MAX_VALUE;
    }

    double inverse(Feature word) {
        return logarithm - word.posting().logarithm + 1;
    }
}
