package dev.attune.evaluate.exam;

import dev.attune.evaluate.format.Row;

/**
 * The right to show one row of the scored part to the models: its lists are made and counted, or it has none. Made by
 * {@link Exam#score} and {@link Exam#pass} alone.
 */
public final class Ticket {
    private final Exam exam;
    private final Row row;
    private boolean observed;
    private boolean learned;

    Ticket(Exam exam, Row row) {
        this.exam = exam;
        this.row = row;
    }

    Row observe(Exam by) {
        check(by);
        if (observed || learned) {
            throw new IllegalStateException("ticket of " + row.origin() + ": used before (expected: once)");
        }
        observed = true;
        return row;
    }

    Row learn(Exam by) {
        check(by);
        if (learned) {
            throw new IllegalStateException("ticket of " + row.origin() + ": learned before (expected: once)");
        }
        learned = true;
        return row;
    }

    boolean observed() {
        return observed;
    }

    private void check(Exam by) {
        if (exam != by) {
            throw new IllegalStateException("ticket of " + row.origin() + ": of another exam (expected: of this one)");
        }
    }
}
