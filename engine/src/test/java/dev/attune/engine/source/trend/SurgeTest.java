package dev.attune.engine.source.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurgeTest {
    private static final long SECOND = 1_000;
    private static final long DAY = 86_400;

    private final Teaching<Trend> taught = new Teaching<>(new Trend(TrendSettings.defaults()));

    @Test
    void saysHowMuchMoreThanUsual() {
        Surge surge = new Surge(20, 8);
        assertThat(surge.standardScore()).isCloseTo(12 / 3.0, within(1e-12));
        assertThat(surge.ratio()).isCloseTo(25 / 13.0, within(1e-12));
        assertThat(Math.pow(10, -new Surge(20, 7.5).surprise())).isCloseTo(2.529394e-4, within(1e-10));
        assertThat(Surge.NONE.ratio()).isEqualTo(1);
    }

    @Test
    void atAnEvenRateOneMinuteInAThousandStandsOutAtMost() {
        Random random = new Random(21);
        int minutes = 0;
        int high = 0;
        for (long second = 0; second < 8 * DAY; second++) {
            if (random.nextInt(4) == 0) {
                touch(random, "i", second, 500);
            }
            if (second > 4 * DAY && second % 60 == 0) {
                minutes++;
                high += Math.abs(surge("i", second).standardScore()) >= 4 ? 1 : 0;
            }
        }
        assertThat(minutes).isGreaterThan(5_000);
        assertThat(high).isLessThanOrEqualTo(minutes / 1_000);
    }

    @Test
    void fiveTimesTheUsualRateIsFoundWithinTwoMinutes() {
        Random random = new Random(22);
        long begin = 3 * DAY;
        for (long second = 0; second < begin; second++) {
            if (random.nextInt(20) == 0) {
                touch(random, "i", second, 500);
            }
        }
        assertThat(taught.ask(begin * SECOND)).isEmpty();
        long found = begin;
        while (taught.ask(found * SECOND).isEmpty() && found < begin + 300) {
            if (random.nextInt(4) == 0) {
                touch(random, "i", found, 500);
            }
            found++;
        }
        assertThat(found - begin).isLessThan(120);
        assertThat(surge("i", found).ratio()).isGreaterThan(1.3);
    }

    @Test
    void fourPeopleAreNoTrend_howeverMuchTheyTouch_twelveAre() {
        Random random = new Random(23);
        for (long second = 0; second < 120; second++) {
            touch(random, "few", second, 4);
            touch(random, "many", second, 12);
        }
        assertThat(taught.ask(120 * SECOND)).containsOnlyKeys("many");
        assertThat(surge("few", 120).standardScore()).isGreaterThan(4);
    }

    private Surge surge(String item, long second) {
        return taught.source().items().surge(taught.index(item), second * SECOND, Ring.SPAN);
    }

    private void touch(Random random, String item, long second, int people) {
        taught.learn(Interactions.view("p" + random.nextInt(people), item, second * SECOND, 1, List.of()));
    }
}
