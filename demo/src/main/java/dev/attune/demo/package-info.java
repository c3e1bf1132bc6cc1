/** The demo: a server, a shop with a catalogue, and shoppers with hidden tastes who keep it busy. Start at {@link DemoMain}. */
@NullMarked
package dev.attune.demo;

import org.jspecify.annotations.NullMarked;
