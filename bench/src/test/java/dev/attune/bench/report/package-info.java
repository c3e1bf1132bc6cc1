@NullMarked
package dev.attune.bench.report;

import org.jspecify.annotations.NullMarked;
