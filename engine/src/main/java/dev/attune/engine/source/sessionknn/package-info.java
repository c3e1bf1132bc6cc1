/** Sessions that went the same way as the current one. Start at {@link SessionKnn}, then {@link SessionIndex}. */
@NullMarked
package dev.attune.engine.source.sessionknn;

import org.jspecify.annotations.NullMarked;
