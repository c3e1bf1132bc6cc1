/** The command {@code attune evaluate} and its reports. Start at {@link dev.attune.evaluate.run.Evaluation}. */
@NullMarked
package dev.attune.evaluate.run;

import org.jspecify.annotations.NullMarked;
