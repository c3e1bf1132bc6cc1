/** Items that are seen in one session. Start at {@link CoVisitation}. */
@NullMarked
package dev.attune.engine.source.covisit;

import org.jspecify.annotations.NullMarked;
