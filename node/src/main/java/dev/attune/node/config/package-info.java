/**
 * The typed configuration. Every key with its default and a comment stands in {@code attune-reference.yaml}. Start at
 * {@link dev.attune.node.config.ConfigLoader}.
 */
@NullMarked
package dev.attune.node.config;

import org.jspecify.annotations.NullMarked;
