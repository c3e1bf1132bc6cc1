package dev.attune.node.server;

import java.util.concurrent.atomic.AtomicLong;

/** Events of a test, one click after the other, as JSON. */
final class Clicks {
    private static final AtomicLong NUMBER = new AtomicLong();

    private Clicks() {}

    static String click(String anonymousId, String item) {
        return click(anonymousId, item, System.currentTimeMillis());
    }

    static String click(String anonymousId, String item, long time) {
        return event("click", "\"anonymousId\":\"" + anonymousId + "\"", item, time, "");
    }

    /** @param more further fields, each with a comma before it */
    static String event(String type, String user, String item, long time, String more) {
        return "{\"id\":\"test-%d\",\"type\":\"%s\",\"time\":%d,\"user\":{%s},\"item\":\"%s\"%s}"
                .formatted(NUMBER.incrementAndGet(), type, time, user, item, more);
    }
}
