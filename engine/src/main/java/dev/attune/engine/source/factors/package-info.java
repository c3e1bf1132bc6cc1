/**
 * Matrix factorisation that learns from each interaction: start with {@link Factors}, which readers ask, then {@link
 * Trainer}, which learns.
 */
@NullMarked
package dev.attune.engine.source.factors;

import org.jspecify.annotations.NullMarked;
