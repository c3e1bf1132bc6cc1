/** The person's own items. Start at {@link OwnItems}. */
@NullMarked
package dev.attune.engine.source.own;

import org.jspecify.annotations.NullMarked;
