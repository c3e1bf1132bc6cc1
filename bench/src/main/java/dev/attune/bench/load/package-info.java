/** The side that loads: an open loop, streams and their clicks in flight, one event loop that sends and receives. */
@NullMarked
package dev.attune.bench.load;

import org.jspecify.annotations.NullMarked;
