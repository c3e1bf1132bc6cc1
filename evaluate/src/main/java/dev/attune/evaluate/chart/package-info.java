/** Pictures of figures, as SVG. Start at {@link dev.attune.evaluate.chart.LineChart}. */
@NullMarked
package dev.attune.evaluate.chart;

import org.jspecify.annotations.NullMarked;
