@NullMarked
package dev.attune.vectors;

import org.jspecify.annotations.NullMarked;
