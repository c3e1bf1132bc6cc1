/** The arrows between rooms, held by a test. */
@NullMarked
package dev.attune.bench.architecture;

import org.jspecify.annotations.NullMarked;
