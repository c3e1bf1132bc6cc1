package dev.attune.engine.source;

/** Whose doings the proposals of a source rest on. */
public enum Evidence {
    /** What the person touched. */
    HISTORY,
    /** The person's preferences. */
    TASTE,
    /** What everybody does: the same for everyone. */
    EVERYBODY
}
