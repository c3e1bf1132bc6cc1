package dev.attune.engine.source.embedding;

/** Vectors of length 1. */
final class Unit {
    /** Shorter ones have no direction worth the name. */
    private static final float SHORTEST = 1e-6f;

    private Unit() {}

    /** Gives the vector the length 1 and returns the one that it had; 0, and no change, when it is next to nothing. */
    static float normalize(float[] vector, int size) {
        float sum = 0;
        for (int d = 0; d < size; d++) {
            sum += vector[d] * vector[d];
        }
        float length = (float) Math.sqrt(sum);
        if (!(length > SHORTEST)) {
            return 0;
        }
        float factor = 1 / length;
        for (int d = 0; d < size; d++) {
            vector[d] *= factor;
        }
        return length;
    }
}
