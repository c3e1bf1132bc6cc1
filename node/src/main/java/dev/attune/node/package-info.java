/** Attune node. */
@NullMarked
package dev.attune.node;

import org.jspecify.annotations.NullMarked;
