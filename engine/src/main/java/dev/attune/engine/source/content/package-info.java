/** Items that are like what somebody likes, by what the catalogue says of them. Start at {@link Content}. */
@NullMarked
package dev.attune.engine.source.content;

import org.jspecify.annotations.NullMarked;
