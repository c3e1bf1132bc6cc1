/**
 * Readers of recorded behaviour: every set becomes one stream of {@link dev.attune.evaluate.format.Row}s. Start at
 * {@link dev.attune.evaluate.format.Format}.
 */
@NullMarked
package dev.attune.evaluate.format;

import org.jspecify.annotations.NullMarked;
