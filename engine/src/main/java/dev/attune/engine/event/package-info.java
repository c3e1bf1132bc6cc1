/** What enters a site's engine: {@link Event} and the other kinds of {@link Entry}. Start at {@link Entry}. */
@NullMarked
package dev.attune.engine.event;

import org.jspecify.annotations.NullMarked;
