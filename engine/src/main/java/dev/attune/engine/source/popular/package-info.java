/** What many people touch. Start at {@link Popularity}. */
@NullMarked
package dev.attune.engine.source.popular;

import org.jspecify.annotations.NullMarked;
