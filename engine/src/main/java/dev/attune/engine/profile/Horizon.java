package dev.attune.engine.profile;

/** How long a kind of preference lasts (half-life, ms) and how many names of it are kept for one person. */
record Horizon(long halfLife, int capacity) {
    Horizon {
        if (halfLife <= 0) {
            throw new IllegalArgumentException("halfLife: " + halfLife + " (expected: > 0)");
        }
    }
}
