package dev.attune.store.kit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The few assertions that the kits need. */
final class Expect {
    private Expect() {}

    static void that(boolean holds, String promise) {
        if (!holds) {
            throw new AssertionError(promise);
        }
    }

    static void equal(@Nullable Object expected, @Nullable Object actual, String what) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + ": " + actual + " (expected: " + expected + ")");
        }
    }

    static void close(double expected, double actual, String what) {
        if (!(Math.abs(expected - actual) <= 1e-9 * Math.max(1, Math.abs(expected)))) {
            throw new AssertionError(what + ": " + actual + " (expected: " + expected + ")");
        }
    }

    /** No file of the store holds the text, as far as its files can be read from here. */
    static void nowhere(String text, Subject<?> subject) {
        if (subject.files().isEmpty()) {
            return;
        }
        List<Path> found = FileSearch.holding(subject.files().get(), text.getBytes(StandardCharsets.UTF_8));
        equal(List.of(), found, "files that hold " + text);
    }

    static void somewhere(String text, Subject<?> subject) {
        if (subject.files().isEmpty()) {
            return;
        }
        List<Path> found = FileSearch.holding(subject.files().get(), text.getBytes(StandardCharsets.UTF_8));
        that(!found.isEmpty(), "no file holds " + text + " (expected: stored uncompressed, or this proves nothing)");
    }
}
