/** The items that can be recommended. Start at {@link Item}. */
@NullMarked
package dev.attune.engine.catalog;

import org.jspecify.annotations.NullMarked;
