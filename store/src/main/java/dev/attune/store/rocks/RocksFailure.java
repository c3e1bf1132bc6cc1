package dev.attune.store.rocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rocksdb.RocksDBException;

/** RocksDB's checked exception as the unchecked one of input and output. */
final class RocksFailure {
    private RocksFailure() {}

    static UncheckedIOException of(String what, RocksDBException cause) {
        return new UncheckedIOException(new IOException(what + ": " + cause.getMessage(), cause));
    }
}
