/**
 * Recorded behaviour: {@code format} reads it, {@code replay} sends it to a running site, {@code check} compares what a
 * site recommends with what people did next.
 */
@NullMarked
package dev.attune.evaluate;

import org.jspecify.annotations.NullMarked;
