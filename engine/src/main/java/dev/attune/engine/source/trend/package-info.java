/** What is touched much more now than usual. Start at {@link Trend}. */
@NullMarked
package dev.attune.engine.source.trend;

import org.jspecify.annotations.NullMarked;
