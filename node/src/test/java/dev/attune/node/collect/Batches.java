package dev.attune.node.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Event;
import dev.attune.node.auth.PseudonymKeys;
import dev.attune.node.auth.Pseudonymizer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies and receptions of the tests of this package. */
final class Batches {
    static final long NOW = 1_764_000_000_000L;
    static final Pseudonymizer PSEUDONYMIZER = new Pseudonymizer(PseudonymKeys.ofSecret(new byte[32]));
    static final Reception WALL = reception(SiteClock.WALL, NOW);

    private Batches() {}

    static Reception reception(SiteClock clock, long siteNow) {
        return new Reception("default", clock, siteNow, NOW, "Mozilla/5.0", PSEUDONYMIZER, EventLimits.defaults());
    }

    /** An event with the fields that every one needs, and more. */
    static String event(String more) {
        return "{\"id\":\"e1\",\"type\":\"click\",\"item\":\"i1\",\"time\":" + NOW
                + ",\"user\":{\"anonymousId\":\"a1\"}" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    static String batch(String... events) {
        return "{\"events\":[" + String.join(",", events) + "]}";
    }

    static ParsedBatch parse(String body, Reception reception) {
        return EventBatchParser.parse(body.getBytes(StandardCharsets.UTF_8), reception);
    }

    static List<Parsed> results(String body, Reception reception) {
        ParsedBatch parsed = parse(body, reception);
        assertThat(parsed).isInstanceOf(ParsedBatch.Batch.class);
        return ((ParsedBatch.Batch) parsed).results();
    }

    static Event valid(String event) {
        Parsed parsed = results(batch(event), WALL).get(0);
        assertThat(parsed).isInstanceOf(Parsed.Valid.class);
        return ((Parsed.Valid) parsed).event();
    }

    static Parsed.Invalid invalid(String event) {
        Parsed parsed = results(batch(event), WALL).get(0);
        assertThat(parsed).isInstanceOf(Parsed.Invalid.class);
        return (Parsed.Invalid) parsed;
    }

    static ParsedBatch.Refused refused(byte[] body) {
        ParsedBatch parsed = EventBatchParser.parse(body, WALL);
        assertThat(parsed).isInstanceOf(ParsedBatch.Refused.class);
        return (ParsedBatch.Refused) parsed;
    }
}
