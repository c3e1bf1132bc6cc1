package dev.attune.log.kit;

import dev.attune.log.EventLog;

/** The home of an event log. */
public interface EventLogHome extends LogHome<EventLog> {
    /**
     * Opens the log (again) with a small queue and a hook.
     *
     * @param queueCapacity entries that may wait at once
     * @param beforeDurable called on the way to stable storage, once for each group of appends; while it blocks,
     *     nothing may be acknowledged
     */
    EventLog open(int queueCapacity, Runnable beforeDurable);

    /** Whether {@link #open(int, Runnable)} is supported; without it the cases that need it are left out. */
    boolean hooked();
}
