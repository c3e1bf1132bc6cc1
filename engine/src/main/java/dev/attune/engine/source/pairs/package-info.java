/**
 * Items that are seen, and bought, in one session: one table that learns ({@link Pairs}) and the sources that read it.
 * Start at {@link Pairs}.
 */
@NullMarked
package dev.attune.engine.source.pairs;

import org.jspecify.annotations.NullMarked;
