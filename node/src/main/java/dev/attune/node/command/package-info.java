/** The commands of the server's program: serve, import, export, inspect. */
@NullMarked
package dev.attune.node.command;

import org.jspecify.annotations.NullMarked;
