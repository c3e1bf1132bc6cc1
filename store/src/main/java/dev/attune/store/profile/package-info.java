/** Profiles of people, one JSON document each. Start at {@link ProfileStore}. */
@NullMarked
package dev.attune.store.profile;

import org.jspecify.annotations.NullMarked;
