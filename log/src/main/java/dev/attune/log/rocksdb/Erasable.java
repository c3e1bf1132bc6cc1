package dev.attune.log.rocksdb;

import java.util.List;

/** A log as a removal sees it. */
interface Erasable {
    /** Names the log among those of one directory. */
    String title();

    /**
     * All that belongs to a person, in the order in which it must go: the index that finds the rest comes last, so that
     * an interrupted removal can be taken up again.
     */
    List<Doomed> doomed(byte[] person);

    /** All that lies before a position, the index in whole buckets. */
    List<Range> before(long position);

    /** Called as soon as the records can no longer be read. */
    void recordsRemoved();

    /** Rising keys of one column. */
    record Doomed(Column column, List<byte[]> keys) {}
}
