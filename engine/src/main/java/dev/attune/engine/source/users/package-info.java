/** People who touched the same things lately. Start at {@link Users}, then {@link People}. */
@NullMarked
package dev.attune.engine.source.users;

import org.jspecify.annotations.NullMarked;
