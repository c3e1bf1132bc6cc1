/** The recommender as a library: a deterministic state machine of one site. Start at {@code Engine}. */
@NullMarked
package dev.attune.engine;

import org.jspecify.annotations.NullMarked;
