/** Who does what in a benchmark: a catalogue, people with tastes, the bodies they send. All from a seed. */
@NullMarked
package dev.attune.bench.traffic;

import org.jspecify.annotations.NullMarked;
