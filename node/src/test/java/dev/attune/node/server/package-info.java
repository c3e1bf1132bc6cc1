/** The whole node over real sockets: every test starts a server of its own on a free port. */
@NullMarked
package dev.attune.node.server;

import org.jspecify.annotations.NullMarked;
