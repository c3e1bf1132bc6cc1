@NullMarked
package dev.attune.engine.source.linear;

import org.jspecify.annotations.NullMarked;
