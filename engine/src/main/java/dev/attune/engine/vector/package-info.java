/** Vectors of items, and the scan that finds those nearest to a query: start with {@link VectorScan}. */
@NullMarked
package dev.attune.engine.vector;

import org.jspecify.annotations.NullMarked;
