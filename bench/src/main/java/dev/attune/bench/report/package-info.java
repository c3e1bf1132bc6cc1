/** What a benchmark tells: where it ran, latencies, tables for people, JSON for machines. */
@NullMarked
package dev.attune.bench.report;

import org.jspecify.annotations.NullMarked;
