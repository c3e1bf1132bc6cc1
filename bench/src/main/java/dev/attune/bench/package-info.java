/** The benchmarks of docs/benchmarks.md, one package each below; {@code BenchMain} is the command. */
@NullMarked
package dev.attune.bench;

import org.jspecify.annotations.NullMarked;
