/** The figure that an operator plans with: events a second that are safely on the log. */
@NullMarked
package dev.attune.bench.collect;

import org.jspecify.annotations.NullMarked;
