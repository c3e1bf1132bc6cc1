/**
 * What every body and every answer share: errors and their codes, JSON that is read within limits, identifiers. Pure:
 * no I/O, no threads. Start at {@link dev.attune.node.api.Fields}.
 */
@NullMarked
package dev.attune.node.api;

import org.jspecify.annotations.NullMarked;
