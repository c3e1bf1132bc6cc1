/** Forbidden arrows, planted to show that the rules find them. */
@NullMarked
package dev.attune.engine.planted;

import org.jspecify.annotations.NullMarked;
