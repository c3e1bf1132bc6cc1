/** An index over item vectors, on JVector: start with {@link GraphIndexes}. */
@NullMarked
package dev.attune.vectors;

import org.jspecify.annotations.NullMarked;
