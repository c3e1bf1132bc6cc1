package dev.attune.log;

import dev.attune.engine.event.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The ordered, durable log of one site. Offsets rise from 0; an offset is used once, also after records were removed,
 * so there may be gaps.
 */
public interface EventLog extends AutoCloseable {

    /** Names this log's life: a log that was lost and begun anew has another epoch. Letters and digits. */
    String epoch();

    /**
     * Appends all entries, next to each other and in order. The future completes after they are on stable storage
     * (appends of many callers share one fsync); it fails with {@link LogFullException} when the bounded queue of
     * waiting appends is full, and then nothing was written. Never blocks. Any thread.
     *
     * @throws IllegalArgumentException when there are no entries, or more than the queue could ever hold
     */
    CompletableFuture<Appended> append(List<? extends Entry> entries);

    /** Offset of the next record to be appended; all before it are durable. */
    long endOffset();

    /** Smallest offset that may still be read. */
    long firstOffset();

    /**
     * Waits until {@link #endOffset} is greater than {@code offset}.
     *
     * @return the end offset, not greater than {@code offset} when the time was over first
     */
    long awaitBeyond(long offset, Duration atMost) throws InterruptedException;

    /** Reads on from an offset (the first record at or after it). The cursor sees what is appended later, too. */
    LogCursor read(long fromOffset);

    /**
     * Removes every record of a person (those of {@link #offsetsOf}), so that no file of the log holds the pseudonym or
     * the content any more when this returns. Readers pass over the gap.
     *
     * @return the number of records removed
     */
    int removePerson(String person);

    /** Offsets of the records of a person, rising; among them the events that name the person as their anonymous id. */
    long[] offsetsOf(String person);

    /** Drops all records before the offset: a snapshot covers them. */
    void dropBefore(long offset);

    @Override
    void close();

    /** Offsets of the first and the last of the entries of one append. */
    record Appended(long first, long last) {}
}
