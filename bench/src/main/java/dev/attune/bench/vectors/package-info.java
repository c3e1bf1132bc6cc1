/** Where an index over vectors overtakes the scan. */
@NullMarked
package dev.attune.bench.vectors;

import org.jspecify.annotations.NullMarked;
