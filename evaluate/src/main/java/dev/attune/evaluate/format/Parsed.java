package dev.attune.evaluate.format;

/** What a good line says: a row, or something that is left out for a reason the set explains. */
sealed interface Parsed permits Row, Parsed.Skipped {
    /** Left out; the reason is counted and shown. */
    record Skipped(String reason) implements Parsed {}
}
