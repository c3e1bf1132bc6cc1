/** How fast the engine alone is, with JMH: learning an event, making a list. */
@NullMarked
package dev.attune.bench.engine;

import org.jspecify.annotations.NullMarked;
