package dev.attune.store.kit;

/** One promise of a contract. */
public final class Check {
    private final String name;
    private final Runnable body;

    Check(String name, Runnable body) {
        this.name = name;
        this.body = body;
    }

    /** The promise, as a sentence. */
    public String name() {
        return name;
    }

    /**
     * Tries it with a fresh store.
     *
     * @throws AssertionError if the store does not hold it
     */
    public void run() {
        body.run();
    }

    @Override
    public String toString() {
        return name;
    }
}
