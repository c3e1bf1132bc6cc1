/** The embedded home's own state of the keyed step, with its checkpoint. Start at {@link PersonStateStore}. */
@NullMarked
package dev.attune.store.state;

import org.jspecify.annotations.NullMarked;
