package dev.attune.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ActivityWindowTest {
    @Test
    void liesBetweenTheExactSumsOfTheWindowAndOfABucketLess() {
        Random random = new Random(6);
        ActivityWindow window = new ActivityWindow();
        List<long[]> events = new ArrayList<>();
        long now = 1_764_000_000_000L;
        for (int i = 0; i < 3_000; i++) {
            now += random.nextInt(20_000);
            long time = now - random.nextInt(60_000);
            window.add(2, time);
            events.add(new long[] {time});
            long at = now;
            double most = 2 * events.stream().filter(it -> it[0] > at - 300_000).count();
            double least =
                    2 * events.stream().filter(it -> it[0] >= at - 295_000).count();
            assertThat(window.at(now)).isBetween(least, most);
        }
        assertThat(window.at(now + 300_000)).isZero();
    }
}
