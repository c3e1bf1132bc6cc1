package dev.attune.log.rocksdb;

/** A range of keys of one column, the end excluded. */
@SuppressWarnings("ArrayRecordComponent")
record Range(Column column, byte[] from, byte[] to) {
    /** All keys of a column before one. */
    static Range before(Column column, byte[] to) {
        return new Range(column, Keys.number(Long.MIN_VALUE), to);
    }
}
