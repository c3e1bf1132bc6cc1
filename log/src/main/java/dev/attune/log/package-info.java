/** The site's log, the truth that everything else is derived from. Start at {@link EventLog}. */
@NullMarked
package dev.attune.log;

import org.jspecify.annotations.NullMarked;
