package dev.attune.node.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.StrictJson;
import dev.attune.node.collect.Parsed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Watches the collector: what was rejected, and (in development) everything that was sent. A body is read a second time
 * for samples of rejects only, at most a few times a second and only when it is small. Any thread.
 */
public final class IntakeWatch {
    private static final int MAX_VALUES = 20_000;
    private static final int SAMPLED_BODY = 1 << 16;
    private static final int SAMPLED_A_SECOND = 10;
    private static final int LONGEST_TYPE = 64;
    private static final String REJECTED = "rejected";

    private final Clock clock;
    private final SiteWatch watch;
    private final @Nullable DebugEvents debug;
    private final AtomicLong second = new AtomicLong();
    private final AtomicInteger sampled = new AtomicInteger();

    /** @param debug where everything is kept in development, or null */
    public IntakeWatch(Clock clock, SiteWatch watch, @Nullable DebugEvents debug) {
        this.clock = clock;
        this.watch = watch;
        this.debug = debug;
    }

    /** What is kept for a site's own tests, null unless in development. */
    public @Nullable DebugEvents debug() {
        return debug;
    }

    /** One answer's verdicts, in the order of the body's events: accepted, duplicate or rejected. */
    public void answered(byte[] body, List<Parsed> results, List<String> statuses) {
        if (statuses.contains(REJECTED)) {
            reject(results, maySample(body.length) ? events(body) : MissingNode.getInstance());
        }
        if (debug != null) {
            List<DebugEvents.Outcome> outcomes = new ArrayList<>(results.size());
            for (int n = 0; n < results.size(); n++) {
                outcomes.add(new DebugEvents.Outcome(statuses.get(n), reason(results.get(n))));
            }
            debug.add(clock.millis(), body, outcomes);
        }
    }

    /** A whole body was refused. */
    public void refused(byte[] body, ApiError error) {
        String path = error.path() == null ? "body" : error.path();
        EventSample.Reject reject = new EventSample.Reject(error.code(), path, error.message());
        watch.rejected(reject, null, null);
        if (debug != null) {
            debug.addRefused(clock.millis(), body, reject);
        }
    }

    private void reject(List<Parsed> results, JsonNode sent) {
        for (int n = 0; n < results.size(); n++) {
            EventSample.Reject reason = reason(results.get(n));
            if (reason != null) {
                JsonNode event = sent.path(n);
                watch.rejected(reason, type(event), event.isMissingNode() ? null : Redacted.text(event));
            }
        }
    }

    private static EventSample.@Nullable Reject reason(Parsed parsed) {
        return parsed instanceof Parsed.Invalid invalid
                ? new EventSample.Reject(invalid.code(), invalid.path(), invalid.message())
                : null;
    }

    private static @Nullable String type(JsonNode event) {
        String type = event.path("type").textValue();
        return type == null || type.length() <= LONGEST_TYPE ? type : type.substring(0, LONGEST_TYPE);
    }

    private boolean maySample(int bytes) {
        if (bytes > SAMPLED_BODY) {
            return false;
        }
        long now = clock.millis() / 1_000;
        long before = second.get();
        if (before != now && second.compareAndSet(before, now)) {
            sampled.set(0);
        }
        return sampled.getAndIncrement() < SAMPLED_A_SECOND;
    }

    private static JsonNode events(byte[] body) {
        return StrictJson.read(body, MAX_VALUES)
                .<JsonNode>fold(root -> root.path("events"), rejected -> MissingNode.getInstance());
    }
}
