package dev.attune.log.kit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The few assertions that the cases need. */
final class Check {
    private Check() {}

    static void equal(@Nullable Object expected, @Nullable Object actual, String what) {
        that(Objects.equals(expected, actual), what + ": " + actual + " (expected: " + expected + ")");
    }

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }

    /** The failure of an action, which must fail with this class of exception. */
    static void fails(Class<? extends Throwable> with, Action action, String what) {
        try {
            action.run();
        } catch (Throwable thrown) {
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            that(with.isInstance(thrown) || with.isInstance(cause), what + ": " + thrown + " (expected: " + with + ")");
            return;
        }
        throw new AssertionError(what + ": nothing thrown (expected: " + with + ")");
    }

    /** Something that may throw. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
