/**
 * The embedded logs: events, interactions and served lists in one RocksDB directory, for one process. Start at
 * {@link EmbeddedLog}; how a group of appends becomes durable is in {@code Appender}, how a person's bytes leave the
 * disk in {@code Erasure}.
 */
@NullMarked
package dev.attune.log.rocksdb;

import org.jspecify.annotations.NullMarked;
