/** Attune demo. */
@NullMarked
package dev.attune.demo;

import org.jspecify.annotations.NullMarked;
