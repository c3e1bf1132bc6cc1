/**
 * What every store must do, as checks that any test framework can run: embedded stores and connectors to real systems
 * pass the same ones. Start at {@link dev.attune.store.kit.Subject}, then the kit of the contract.
 */
@NullMarked
package dev.attune.store.kit;

import org.jspecify.annotations.NullMarked;
