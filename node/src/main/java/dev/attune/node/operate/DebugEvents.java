package dev.attune.node.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.attune.node.api.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was sent to a site in development, as it was sent, so that the site's own tests can ask what arrived.
 * In memory only, the last bodies up to some megabytes; they are read when somebody asks, so that taking one in costs
 * next to nothing. Any thread.
 */
public final class DebugEvents {
    private static final int MOST_BODIES = 1_000;
    private static final long MOST_BYTES = 8L << 20;
    private static final int SHOWN_BODY = 2_000;

    private final Deque<Body> bodies = new ArrayDeque<>();
    private long bytes;
    private long good;
    private long bad;

    /**
     * One event or body.
     *
     * @param at wall time, ms
     * @param status accepted, duplicate or rejected
     * @param reject why not, or null
     * @param event as it was sent, null when the body could not be read
     * @param body the beginning of a body that could not be read, or null
     */
    public record Entry(
            long at,
            String status,
            EventSample.@Nullable Reject reject,
            @Nullable JsonNode event,
            @Nullable String body) {}

    /** What became of one event of a body. */
    record Outcome(String status, EventSample.@Nullable Reject reject) {}

    /** How many events there were since the last reset. */
    public record Counts(long good, long bad) {}

    /** A body, with an outcome for each of its events. */
    synchronized void add(long at, byte[] body, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            count(outcome.reject());
        }
        keep(new Body(at, body, List.copyOf(outcomes), null));
    }

    /** A body that could not be read. */
    synchronized void addRefused(long at, byte[] body, EventSample.Reject reject) {
        count(reject);
        keep(new Body(at, body, List.of(), reject));
    }

    public synchronized Counts counts() {
        return new Counts(good, bad);
    }

    /** Forgets everything. */
    public synchronized void reset() {
        bodies.clear();
        bytes = 0;
        good = 0;
        bad = 0;
    }

    /** The newest entries that fit, newest first. Reads the kept bodies: not for an event loop. */
    public List<Entry> find(Predicate<Entry> fits, int limit) {
        List<Entry> found = new ArrayList<>();
        for (Body body : kept()) {
            List<Entry> entries = body.entries();
            for (int n = entries.size() - 1; n >= 0 && found.size() < limit; n--) {
                if (fits.test(entries.get(n))) {
                    found.add(entries.get(n));
                }
            }
        }
        return found;
    }

    private void count(EventSample.@Nullable Reject reject) {
        if (reject == null) {
            good++;
        } else {
            bad++;
        }
    }

    private void keep(Body body) {
        bodies.addFirst(body);
        bytes += body.sent().length;
        while (bodies.size() > MOST_BODIES || (bytes > MOST_BYTES && bodies.size() > 1)) {
            bytes -= bodies.removeLast().sent().length;
        }
    }

    private synchronized List<Body> kept() {
        return List.copyOf(bodies);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    private record Body(long at, byte[] sent, List<Outcome> outcomes, EventSample.@Nullable Reject refused) {
        List<Entry> entries() {
            if (refused != null) {
                String text = new String(sent, 0, Math.min(sent.length, SHOWN_BODY), StandardCharsets.UTF_8);
                return List.of(new Entry(at, "rejected", refused, null, text));
            }
            JsonNode events = StrictJson.read(sent, Integer.MAX_VALUE)
                    .<JsonNode>fold(root -> root.path("events"), rejected -> MissingNode.getInstance());
            List<Entry> entries = new ArrayList<>(outcomes.size());
            for (int n = 0; n < outcomes.size(); n++) {
                Outcome outcome = outcomes.get(n);
                entries.add(new Entry(at, outcome.status(), outcome.reject(), events.get(n), null));
            }
            return entries;
        }
    }
}
