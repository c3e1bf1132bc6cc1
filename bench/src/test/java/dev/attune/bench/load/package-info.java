@NullMarked
package dev.attune.bench.load;

import org.jspecify.annotations.NullMarked;
