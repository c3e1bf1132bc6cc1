package dev.attune.evaluate.exam;

import dev.attune.evaluate.format.Row;

/**
 * A row of the scored part that no model has seen. It is taken once, for a {@link Ticket}: either the lists for it are
 * made first, or it is given up as something to predict. Made by {@link Exam#next} alone.
 */
public final class Sealed {
    private final Exam exam;
    private final Row row;
    private boolean taken;

    Sealed(Exam exam, Row row) {
        this.exam = exam;
        this.row = row;
    }

    /** The row: for the protocol, which decides what is asked and when. */
    public Row row() {
        return row;
    }

    /** Breaks the seal. */
    void take(Exam by) {
        requireUntaken(by);
        taken = true;
    }

    void requireUntaken(Exam by) {
        if (exam != by) {
            throw new IllegalStateException("row " + row.origin() + ": of another exam (expected: of this one)");
        }
        if (taken) {
            throw new IllegalStateException("row " + row.origin() + ": taken before (expected: once)");
        }
    }
}
