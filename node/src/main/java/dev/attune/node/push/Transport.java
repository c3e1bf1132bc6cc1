package dev.attune.node.push;

import java.util.Locale;

/** How lists reach an open page. */
public enum Transport {
    SSE,
    WEBSOCKET;

    /** The name in JSON and in metrics. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
