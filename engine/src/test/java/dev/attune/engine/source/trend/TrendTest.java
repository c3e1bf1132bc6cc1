package dev.attune.engine.source.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private final Teaching<Trend> taught = new Teaching<>(new Trend(TrendSettings.defaults()));

    @Test
    void theRingLiesBetweenTheExactWindowAndOneSlotMore() {
        Random random = new Random(1);
        Ring ring = new Ring();
        List<Long> times = new ArrayList<>();
        long now = 0;
        for (int n = 0; n < 5_000; n++) {
            now += random.nextInt(4_000);
            long time = now - random.nextInt(10_000);
            ring.add(time, 1);
            times.add(time);
            long at = now;
            long window = 1_000L * (1 + random.nextInt(300));
            long exact = times.stream().filter(t -> t > at - window && t <= at).count();
            long more = times.stream()
                    .filter(t -> t > at - window - Ring.WIDTH && t < at + Ring.WIDTH)
                    .count();
            assertThat((long) ring.sum(at, window)).isBetween(exact, more);
        }
    }

    @Test
    void slotsThatAreOlderReadAsZero() {
        Ring ring = new Ring();
        ring.add(0, 1);
        assertThat(ring.sum(299_000, Ring.SPAN)).isEqualTo(1);
        assertThat(ring.sum(306_000, Ring.SPAN)).isZero();
        ring.add(10_000_000, 1);
        ring.add(0, 1);
        assertThat(ring.sum(10_000_000, Ring.SPAN)).isEqualTo(1);
    }

    @Test
    void aBurstIsFoundWithinTwoMinutes_amongItemsOfAnEvenRate() {
        Random random = new Random(3);
        for (long second = 0; second < 7_200; second++) {
            touch(random, "i" + random.nextInt(20), second);
        }
        assertThat(taught.ask(7_200_000)).doesNotContainKey("hot");
        for (long second = 7_200; second < 7_320; second++) {
            touch(random, "i" + random.nextInt(20), second);
            if (random.nextInt(4) == 0) {
                touch(random, "hot", second);
            }
        }
        assertThat(taught.ask(7_320_000).keySet().iterator().next()).isEqualTo("hot");
    }

    @Test
    void anEvenRateHardlyEverBursts() {
        Random random = new Random(5);
        int high = 0;
        for (long second = 0; second < 4 * 86_400; second++) {
            if (random.nextInt(5) == 0) {
                touch(random, "i", second);
            }
            if (second > 3 * 86_400 && second % 60 == 0) {
                double burst = taught.source().items().burst(taught.index("i"), 1_000 * second, Ring.SPAN);
                high += Math.abs(burst) > 4 ? 1 : 0;
            }
        }
        assertThat(high).isLessThanOrEqualTo(2);
    }

    @Test
    void oneExcitedPersonIsNoTrend() {
        for (int n = 0; n < 100; n++) {
            taught.learn(Interactions.view("same", "i", n * 1_000L, 1, List.of()));
        }
        assertThat(taught.ask(100_000)).isEmpty();
    }

    @Test
    void distinctPeopleAreNeverOverestimated() {
        Random random = new Random(9);
        for (int round = 0; round < 300; round++) {
            People people = new People();
            int distinct = 1 + random.nextInt(16);
            for (int n = 0; n < 200; n++) {
                people.add(n * 1_000L, new Random(31L * round + random.nextInt(distinct)).nextLong(), 1);
            }
            assertThat(people.distinct(200_000, Ring.SPAN)).isBetween(1, distinct);
        }
    }

    @Test
    void takingBackARobotEndsItsTrend() {
        List<Interaction> robot = new ArrayList<>();
        for (int n = 0; n < 50; n++) {
            robot.add(Interactions.view("p" + n % 10, "i", n * 1_000L, 1, List.of()));
        }
        taught.learn(robot);
        assertThat(taught.ask(50_000)).containsKey("i");
        taught.takeBack(robot);
        assertThat(taught.ask(50_000)).isEmpty();
        assertThat(taught.source().items().count(taught.index("i"), 50_000, Ring.SPAN))
                .isZero();
    }

    @Test
    void categoriesHaveWindowsToo() {
        taught.learn(Interactions.of("p", "i", 0, 1, List.of(), List.of("news")));
        int news = taught.catalog().categoryOf("news");
        assertThat(taught.source().categories().count(news, 1_000, Ring.SPAN)).isEqualTo(1);
        assertThat(taught.source().categories().count(news, HOUR, Ring.SPAN)).isZero();
    }

    @Test
    void theLongestUntouchedLosesItsWindow() {
        Teaching<Trend> small = new Teaching<>(new Trend(new TrendSettings(HOUR, 3, 1, 4)));
        for (int n = 0; n < 5; n++) {
            small.learn(Interactions.view("p", "i" + n, n * 10_000L, 1, List.of()));
        }
        assertThat(small.source().items().count(small.index("i0"), 50_000, Ring.SPAN))
                .isZero();
        assertThat(small.source().items().count(small.index("i1"), 50_000, Ring.SPAN))
                .isEqualTo(1);
        assertThat(small.source().items().count(small.index("i4"), 50_000, Ring.SPAN))
                .isEqualTo(1);
    }

    @Test
    void proposingFromAllFindsWhatTheFewHold() {
        Random random = new Random(3);
        for (long second = 0; second < 300; second++) {
            touch(random, "i" + random.nextInt(5), second);
        }
        Candidates candidates = new Candidates(8);
        taught.source().proposeAll(300_000, Ring.SPAN, candidates);
        assertThat(candidates.size()).isEqualTo(5);
        assertThat(taught.ask(300_000)).hasSize(5);
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        TrendSettings small = new TrendSettings(HOUR, 2, 0.5, 8);
        Teaching<Trend> whole = new Teaching<>(new Trend(small));
        Random random = new Random(13);
        for (int n = 0; n < 400; n++) {
            whole.learn(Interactions.view("p" + random.nextInt(9), "i" + random.nextInt(12), n * 2_500L, 1, List.of()));
            Teaching<Trend> again = whole.restoredInto(new Trend(small));
            assertThat(again.bytes()).isEqualTo(whole.bytes());
            Map<String, Double> expected = whole.ask(n * 2_500L);
            assertThat(again.ask(n * 2_500L)).isEqualTo(expected);
            whole = random.nextBoolean() ? again : whole;
        }
    }

    private void touch(Random random, String item, long second) {
        taught.learn(Interactions.view("p" + random.nextInt(500), item, second * 1_000, 1, List.of()));
    }
}
