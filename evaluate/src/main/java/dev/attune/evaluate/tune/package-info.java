/** Finds weights of the blend on cases that were held back from training. Start at {@link Search}. */
@NullMarked
package dev.attune.evaluate.tune;

import org.jspecify.annotations.NullMarked;
