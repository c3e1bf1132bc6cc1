/**
 * Who may do what, and how people are named behind the collector: keys, user tokens, the access decision, pseudonyms.
 * Start at {@link dev.attune.node.auth.Access} and {@link dev.attune.node.auth.Pseudonymizer}.
 */
@NullMarked
package dev.attune.node.auth;

import org.jspecify.annotations.NullMarked;
