/** What people did, for questions over time windows. Start at {@link BehaviourStore}. */
@NullMarked
package dev.attune.store.behaviour;

import org.jspecify.annotations.NullMarked;
