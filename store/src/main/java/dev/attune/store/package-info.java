/** Where profiles, states and behaviour are kept. Start at {@link dev.attune.store.EmbeddedStores}. */
@NullMarked
package dev.attune.store;

import org.jspecify.annotations.NullMarked;
