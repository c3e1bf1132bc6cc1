/** The HTTP surface: one class an endpoint, each a thin shell around a part that knows no HTTP. Start at {@link ApiServer}. */
@NullMarked
package dev.attune.node.http;

import org.jspecify.annotations.NullMarked;
