/** Linear regression of the next item on the items before it. Start at {@link LinearRows}. */
@NullMarked
package dev.attune.engine.source.linear;

import org.jspecify.annotations.NullMarked;
