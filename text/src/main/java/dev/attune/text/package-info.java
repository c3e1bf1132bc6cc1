/** Vectors of what texts mean, made beside the learner. Optional; start at {@link TextVectors}. */
@NullMarked
package dev.attune.text;

import org.jspecify.annotations.NullMarked;
