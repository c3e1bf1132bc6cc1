/** The figure that a visitor feels: a click, and the list that changes. */
@NullMarked
package dev.attune.bench.push;

import org.jspecify.annotations.NullMarked;
