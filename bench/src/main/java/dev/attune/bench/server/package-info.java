/** The side that is measured: the real server in a process of its own, its stage timers, its processor time. */
@NullMarked
package dev.attune.bench.server;

import org.jspecify.annotations.NullMarked;
