/**
 * From the parameters of a request's address to what it wants. Pure. Start at {@link dev.attune.node.query.ListQuery}.
 */
@NullMarked
package dev.attune.node.query;

import org.jspecify.annotations.NullMarked;
