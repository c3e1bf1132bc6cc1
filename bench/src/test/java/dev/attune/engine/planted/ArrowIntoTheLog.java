package dev.attune.engine.planted;

import dev.attune.log.LogRecord;

/** An arrow that must not be: engine to log, and a look at the wall clock. */
final class ArrowIntoTheLog {
    private final LogRecord forbidden;

    ArrowIntoTheLog(LogRecord forbidden) {
        this.forbidden = forbidden;
    }

    long age() {
        return System.currentTimeMillis() - forbidden.offset();
    }
}
