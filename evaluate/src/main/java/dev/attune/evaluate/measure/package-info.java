/** Figures from cases: accuracy, exposure, slices, intervals. Start at {@link dev.attune.evaluate.measure.Scores}. */
@NullMarked
package dev.attune.evaluate.measure;

import org.jspecify.annotations.NullMarked;
