package dev.attune.node.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Request bodies as bytes. */
final class Bodies {
    private Bodies() {}

    static byte[] bytes(RoutingContext context) {
        Buffer body = context.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }
}
