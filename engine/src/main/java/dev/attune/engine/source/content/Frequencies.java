package dev.attune.engine.source.content;

/**
 * How many items have words at all: with the posting of a word this gives its inverse document frequency,
 * {@code ln((N + 1) / (n + 1)) + 1}. One writer.
 */
final class Frequencies {
    private int documents;
    private volatile double logarithm;

    /** So many items more have words now. */
    void add(int more) {
        documents += more;
        logarithm = StrictMath.log(documents + 1.0);
    }

    /** Inverse document frequency of a word. */
    double inverse(Feature word) {
        return logarithm - word.posting().logarithm + 1;
    }
}
