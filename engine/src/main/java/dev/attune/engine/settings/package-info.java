/** How settings say what they expect. */
@NullMarked
package dev.attune.engine.settings;

import org.jspecify.annotations.NullMarked;
