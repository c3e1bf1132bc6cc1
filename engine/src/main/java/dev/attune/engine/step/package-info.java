/** The keyed step that every home can run. Start at {@link Step}. */
@NullMarked
package dev.attune.engine.step;

import org.jspecify.annotations.NullMarked;
