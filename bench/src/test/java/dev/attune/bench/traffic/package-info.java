@NullMarked
package dev.attune.bench.traffic;

import org.jspecify.annotations.NullMarked;
