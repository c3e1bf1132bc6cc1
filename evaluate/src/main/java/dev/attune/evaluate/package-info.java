/** Attune evaluate. */
@NullMarked
package dev.attune.evaluate;

import org.jspecify.annotations.NullMarked;
