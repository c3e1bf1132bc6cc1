package dev.attune.node.http;

import io.vertx.core.http.HttpServerResponse;

/** The wire format of server-sent events. */
final class ServerSentEvents {
    private ServerSentEvents() {}

    /** The head of the answer, so that nobody between keeps it back. */
    static void begin(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("content-type", "text/event-stream; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .putHeader("x-accel-buffering", "no");
    }

    /** @param json one line */
    static String frame(String event, String json) {
        return "event: " + event + "\ndata: " + json + "\n\n";
    }
}
