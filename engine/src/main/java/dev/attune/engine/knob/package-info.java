/** Numbers of the settings that can be set by name, from configuration or by a search: start with {@link Knobs}. */
@NullMarked
package dev.attune.engine.knob;

import org.jspecify.annotations.NullMarked;
