package dev.attune.store.rocks;

/** The column families of the directory; they share one write-ahead log, so that a batch may span them. */
public enum Column {
    /** Few small facts about the directory itself. */
    META("default"),
    /** JSON documents by {@link PersonKeys}. */
    PROFILES("profiles"),
    /** State bytes by {@link PersonKeys}. */
    STATES("states");

    private final String fileName;

    Column(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
