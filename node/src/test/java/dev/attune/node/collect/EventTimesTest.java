package dev.attune.node.collect;

import static dev.attune.node.collect.Batches.NOW;
import static dev.attune.node.collect.Batches.batch;
import static dev.attune.node.collect.Batches.event;
import static dev.attune.node.collect.Batches.reception;
import static dev.attune.node.collect.Batches.results;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Event;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EventTimesTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    @Test
    void readsMillisecondsAndIso8601WithAZone() {
        assertThat(wall(NOW, Long.toString(NOW - 5))).isEqualTo(NOW - 5);
        assertThat(wall(NOW, NOW - 5 + ".0")).isEqualTo(NOW - 5);
        assertThat(wall(NOW, "\"" + (NOW - 5) + "\"")).isEqualTo(NOW - 5);
        assertThat(wall(NOW, "\"" + Instant.ofEpochMilli(NOW - 5) + "\"")).isEqualTo(NOW - 5);
        String offset =
                Instant.ofEpochMilli(NOW - 5).atOffset(ZoneOffset.ofHours(2)).toString();
        assertThat(wall(NOW, "\"" + offset + "\"")).isEqualTo(NOW - 5);
    }

    @Test
    void namesWhatIsNotATime() {
        for (String bad : List.of(
                "\"yesterday\"",
                "\"2026-11-24T16:00:00\"",
                "\"2026-11-24\"",
                "\"\"",
                "true",
                "{}",
                "1e300",
                "\"+999999999-12-31T23:59:59Z\"",
                "\"2026-13-40T16:00:00Z\"",
                "\"" + "9".repeat(30) + "\"",
                "9".repeat(30))) {
            assertThat(wallCode(bad)).as(bad).isEqualTo("bad_time");
        }
    }

    @Test
    void correctsAClockThatIsWrong_bySentAt() {
        for (long skew : new long[] {-HOUR, HOUR, -3 * DAY, 3 * DAY, 29 * DAY}) {
            long sentAt = NOW + skew;
            assertThat(wall(sentAt, Long.toString(sentAt - 700))).isEqualTo(NOW - 700);
        }
    }

    @Test
    void agreesWithTheRuleOnRandomClocks() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long skew = random.nextLong(-30 * DAY, 30 * DAY);
            long before = random.nextLong(0, 30 * DAY);
            assertThat(wall(NOW + skew, Long.toString(NOW + skew - before))).isEqualTo(NOW - before);
        }
    }

    @Test
    void doesNotBelieveAnAbsurdSentAt() {
        assertThat(wall(NOW / 1000, Long.toString(NOW - 5))).isEqualTo(NOW - 5);
        assertThat(wall(0, Long.toString(NOW - 5))).isEqualTo(NOW - 5);
        assertThat(wall(NOW + 300 * DAY, Long.toString(NOW - 5))).isEqualTo(NOW - 5);
    }

    @Test
    void timesAheadAreKept_thenClamped_thenRejected() {
        assertThat(wall(NOW, Long.toString(NOW + 5_000))).isEqualTo(NOW + 5_000);
        assertThat(wall(NOW, Long.toString(NOW + 5_001))).isEqualTo(NOW);
        assertThat(wall(NOW, Long.toString(NOW + DAY))).isEqualTo(NOW);
        assertThat(wallCode(Long.toString(NOW + DAY + 1))).isEqualTo("time_in_future");
    }

    @Test
    void rejectsWhatIsTooOld() {
        assertThat(wall(NOW, Long.toString(NOW - 30 * DAY))).isEqualTo(NOW - 30 * DAY);
        assertThat(wallCode(Long.toString(NOW - 30 * DAY - 1))).isEqualTo("time_too_old");
        assertThat(wallCode(Long.toString(NOW / 1000))).isEqualTo("time_too_old");
        assertThat(wallCode("-5")).isEqualTo("time_too_old");
    }

    @Test
    void aStreamTakesThePast_withoutCorrection() {
        long then = Instant.parse("1997-09-20T03:05:10Z").toEpochMilli();
        Event event = streamed(then, 0).get(0);
        assertThat(event.time()).isEqualTo(then);
        assertThat(event.receivedAt()).isEqualTo(then);
        assertThat(streamCode(EventLimits.EARLIEST - 1)).isEqualTo("time_too_old");
        assertThat(streamCode(NOW + 5_001)).isEqualTo("time_in_future");
        assertThat(streamed(NOW + 5_000, 0)).hasSize(1);
    }

    @Test
    void theTimeOfAStreamFollowsTheGreatestEvent() {
        long start = Instant.parse("2014-04-01T00:00:00Z").toEpochMilli();
        List<Event> events = streamed(start, 0, 2_000, -5_000, 1_000, 3_000);
        assertThat(events)
                .extracting(Event::receivedAt)
                .containsExactly(start, start + 2_000, start + 2_000, start + 2_000, start + 3_000);
    }

    @Test
    void aRejectedEventDoesNotMoveTheTimeOfAStream() {
        long start = Instant.parse("2014-04-01T00:00:00Z").toEpochMilli();
        String bad = at(start + DAY).replace("\"item\":\"i1\"", "\"item\":\"null\"");
        List<Parsed> results = results(batch(at(start), bad, at(start + 1)), reception(SiteClock.STREAM, 0));
        assertThat(((Parsed.Valid) results.get(2)).event().receivedAt()).isEqualTo(start + 1);
    }

    private static String at(long time) {
        return event("").replace(Long.toString(NOW), Long.toString(time));
    }

    private static List<Event> streamed(long start, long... after) {
        String[] events = new String[after.length];
        for (int i = 0; i < after.length; i++) {
            events[i] = at(start + after[i]);
        }
        return results("{\"sentAt\":" + (NOW - HOUR) + "," + batch(events).substring(1), reception(SiteClock.STREAM, 0))
                .stream()
                .map(parsed -> ((Parsed.Valid) parsed).event())
                .toList();
    }

    private static String streamCode(long time) {
        return ((Parsed.Invalid)
                        results(batch(at(time)), reception(SiteClock.STREAM, 0)).get(0))
                .code();
    }

    private static Parsed parse(long sentAt, String time) {
        String event = event("").replace("\"time\":" + NOW, "\"time\":" + time);
        return results("{\"sentAt\":" + sentAt + "," + batch(event).substring(1), Batches.WALL)
                .get(0);
    }

    private static long wall(long sentAt, String time) {
        return ((Parsed.Valid) parse(sentAt, time)).event().time();
    }

    private static String wallCode(String time) {
        return ((Parsed.Invalid) parse(NOW, time)).code();
    }
}
