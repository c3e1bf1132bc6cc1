/** Exponential forward decay, the one way in which Attune forgets. */
@NullMarked
package dev.attune.engine.decay;

import org.jspecify.annotations.NullMarked;
