package dev.attune.log;

import dev.attune.engine.event.Entry;

/** One record of the log. */
public record LogRecord(long offset, Entry entry) {}
