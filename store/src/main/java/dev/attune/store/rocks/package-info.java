/**
 * One RocksDB directory for everything that the embedded home keeps by person. Start at {@link
 * dev.attune.store.rocks.RocksDirectory}; other rooms open it through {@link dev.attune.store.EmbeddedStores}.
 */
@NullMarked
package dev.attune.store.rocks;

import org.jspecify.annotations.NullMarked;
