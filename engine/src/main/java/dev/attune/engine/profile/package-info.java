/** Living profiles: the keyed profile step, its state of one person, and the profile that readers see. Start at {@link PersonInput} and {@link PersonOutput}. */
@NullMarked
package dev.attune.engine.profile;

import org.jspecify.annotations.NullMarked;
