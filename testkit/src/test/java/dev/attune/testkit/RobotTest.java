package dev.attune.testkit;

import static dev.attune.testkit.History.HOUR;
import static dev.attune.testkit.History.MINUTE;
import static dev.attune.testkit.History.SECOND;
import static dev.attune.testkit.History.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.testkit.History.Outcome;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One robot changes nobody else's list: in the end learners hold nothing of what it taught. */
final class RobotTest {
    private static final String CRAWLER = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    private int ids;

    @Test
    void isKnownByItsAgent_beforeItTeachesAnything() {
        Outcome outcome = new History()
                .add(view("a", START).userAgent(CRAWLER))
                .add(view("b", START + MINUTE))
                .run();

        assertThat(outcome.interactions()).isEmpty();
        assertThat(outcome.judgements()).containsOnly(Judgement.QUARANTINED);
        assertThat(outcome.profile("rob").quarantined()).isTrue();
        assertThat(outcome.profile("rob").recentClicks()).hasSize(2);
    }

    @Test
    void isKnownByAFastEvenPace_andAllItTaughtIsTakenBackNewestFirst() {
        History history = new History();
        for (int i = 0; i < 25; i++) {
            history.add(view("item" + i % 7, START + i * 2 * SECOND + i % 3));
        }
        Outcome outcome = history.run();

        List<Interaction> all = outcome.interactions();
        assertThat(outcome.judgements().indexOf(Judgement.QUARANTINED)).isEqualTo(19);
        assertThat(all).hasSize(38);
        assertThat(all.get(19).retraction()).isTrue();
        assertThat(all.get(19).context()).isEqualTo(all.get(18).context());
        assertThat(all).extracting(Interaction::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(all.subList(19, 38)).extracting(Interaction::index).containsExactlyElementsOf(range(19));
        assertThat(outcome.taught()).isEmpty();
    }

    @Test
    void isNotASlowEvenPace() {
        History history = new History();
        for (int i = 0; i < 200; i++) {
            history.add(view("item" + i, START + i * 10 * SECOND));
        }

        assertThat(history.run().judgements()).containsOnly(Judgement.COUNTED);
    }

    @Test
    void isNotEqualTimes_whichCoarseClocksGive() {
        History history = new History();
        for (int i = 0; i < 50; i++) {
            history.add(view("item" + i, START));
        }

        assertThat(history.run().judgements()).containsOnly(Judgement.COUNTED);
    }

    @Test
    void isKnownByThreeFastMinutes() {
        Outcome outcome = random(130, 2 * MINUTE, 5)
                .addAll(random(100, MINUTE, 6, 2 * MINUTE))
                .history
                .run();

        assertThat(outcome.judgements()).contains(Judgement.QUARANTINED);
        assertThat(outcome.taught()).isEmpty();
    }

    @Test
    void isKnownByTooManyDifferentItems() {
        History history = new History();
        Random random = new Random(11);
        long time = START;
        for (int i = 0; i < 620; i++) {
            time += SECOND + random.nextInt(9_000);
            history.add(view("item" + i, time));
        }
        Outcome outcome = history.run();

        assertThat(outcome.judgements().indexOf(Judgement.QUARANTINED)).isBetween(500, 600);
        assertThat(outcome.taught()).isEmpty();
    }

    @Test
    void isNotAShopperOnABusyDay() {
        History history = new History();
        Random random = new Random(3);
        long time = START;
        for (int i = 0; i < 400; i++) {
            time += SECOND + random.nextInt(15_000);
            history.add(view("item" + random.nextInt(150), time));
        }

        assertThat(history.run().judgements()).containsOnly(Judgement.COUNTED);
    }

    @Test
    void isNotAnImportOfOrders() {
        History history = new History();
        for (int i = 0; i < 1_000; i++) {
            history.add(new EventBuilder("o" + i, "rob", EventType.PURCHASE)
                    .item("item" + i)
                    .at(START));
        }

        assertThat(history.run().judgements()).containsOnly(Judgement.COUNTED);
    }

    @Test
    void isKnownByAFloodOfAnyOtherType() {
        History history = new History();
        Random random = new Random(8);
        long time = START;
        for (int i = 0; i < 700; i++) {
            time += random.nextInt(150);
            history.add(new EventBuilder("l" + i, "rob", EventType.LIKE)
                    .item("item" + i % 40)
                    .at(time));
        }

        assertThat(history.run().taught()).isEmpty();
    }

    @Test
    void isReleasedAfterCalm_andWhatWasHeldIsGivenAgain() {
        History history = new History();
        for (int i = 0; i < 25; i++) {
            history.add(view("item" + i % 7, START + i * 2 * SECOND));
        }
        long time = START + HOUR;
        for (int i = 0; i < 20; i++) {
            time += MINUTE + 7 * SECOND * (i % 5);
            history.add(view("calm" + i, time));
        }
        assertThat(history.run().taught()).isEmpty();
        for (int i = 20; i < 40; i++) {
            time += MINUTE + 7 * SECOND * (i % 5);
            history.add(view("calm" + i, time));
        }
        Outcome outcome = history.run();

        assertThat(outcome.profile("rob").quarantined()).isFalse();
        assertThat(outcome.taught().values()).containsOnly(1);
        assertThat(outcome.taught()).hasSize(65);
        assertThat(outcome.judgements().get(64)).isEqualTo(Judgement.COUNTED);
    }

    @Test
    void isNotReleasedByWaiting() {
        History history = new History();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 18; i++) {
                history.add(view("item" + i, START + round * 2 * HOUR + i * 2 * SECOND));
            }
            for (int i = 0; i < 3; i++) {
                history.add(view("last" + i, START + round * 2 * HOUR + (18 + i) * 2 * SECOND));
            }
        }

        assertThat(history.run().taught()).isEmpty();
    }

    @Test
    void isLeftAlone_whenTheFilterIsOff() {
        ProfileSettings on = ProfileSettings.defaults();
        ProfileSettings off = new ProfileSettings(
                on.sessionGap(),
                on.tasteHalfLife(),
                on.intentHalfLife(),
                on.dedupWindow(),
                on.dedupEvents(),
                on.durationCap(),
                false,
                on.weights());

        Outcome outcome =
                new History(off).add(view("a", START).userAgent(CRAWLER)).run();

        assertThat(outcome.judgements()).containsOnly(Judgement.COUNTED);
        assertThat(outcome.interactions()).hasSize(1);
    }

    @Test
    void takesItsAnonymousSelfAlong() {
        History history = new History();
        for (int i = 0; i < 5; i++) {
            history.add(new EventBuilder("x" + i, "anon", EventType.VIEW)
                    .item("item" + i)
                    .at(START + i * 11 * SECOND));
        }
        history.add(view("a", START + HOUR).anonymous("anon"))
                .add(view("b", START + HOUR + MINUTE).userAgent(CRAWLER));
        Outcome outcome = history.run();

        assertThat(outcome.interactions()).hasSize(12);
        assertThat(outcome.taught()).isEmpty();
        assertThat(outcome.interactions().get(11).person()).isEqualTo("anon");
    }

    @Test
    void quarantinesThePersonWhomItJoins() {
        Outcome outcome = new History()
                .add(view("a", START))
                .add(new EventBuilder("x", "anon", EventType.VIEW)
                        .item("b")
                        .at(START + 1)
                        .userAgent(CRAWLER))
                .add(view("c", START + MINUTE).anonymous("anon"))
                .run();

        assertThat(outcome.profile("rob").quarantined()).isTrue();
        assertThat(outcome.taught()).isEmpty();
    }

    private static List<Integer> range(int end) {
        return java.util.stream.IntStream.range(0, end).boxed().toList();
    }

    private Views random(int views, long span, int seed) {
        return new Views(new History()).addAll(random(views, span, seed, 0));
    }

    private long[] random(int views, long span, int seed, long from) {
        return new Random(seed).longs(views, from, from + span).sorted().toArray();
    }

    private final class Views {
        private final History history;

        Views(History history) {
            this.history = history;
        }

        Views addAll(long[] times) {
            for (long time : times) {
                history.add(view("item" + time % 20, START + time));
            }
            return this;
        }
    }

    private EventBuilder view(String item, long time) {
        return new EventBuilder("id" + ++ids, "rob", EventType.VIEW).item(item).at(time);
    }
}
