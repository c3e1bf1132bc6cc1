package dev.attune.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InFlightTest {
    private final InFlight clicks = new InFlight();
    private final List<Long> matched = new ArrayList<>();

    @Test
    void aPushAtTheOffsetAnswersTheClick() {
        clicks.sent();
        clicks.verdict(7, matched::add);
        clicks.pushed(6, 100);
        assertThat(matched).isEmpty();
        clicks.pushed(7, 200);
        clicks.pushed(8, 300);
        assertThat(matched).containsExactly(200L);
        assertThat(clicks.open()).isZero();
    }

    @Test
    void aPushBeforeTheVerdictAnswersTheClick() {
        clicks.sent();
        clicks.pushed(6, 100);
        clicks.pushed(9, 200);
        clicks.pushed(10, 300);
        clicks.verdict(7, matched::add);
        assertThat(matched).containsExactly(200L);
    }

    @Test
    void onePushAnswersAllClicksThatItHolds() {
        for (long offset = 1; offset <= 3; offset++) {
            clicks.sent();
            clicks.verdict(offset, matched::add);
        }
        clicks.pushed(2, 50);
        assertThat(matched).containsExactly(50L, 50L);
        assertThat(clicks.open()).isEqualTo(1);
    }

    @Test
    void aRefusedClickWaitsForNothing() {
        clicks.sent();
        clicks.refused();
        assertThat(clicks.open()).isZero();
    }

    @Test
    void everyOrderOfVerdictsAndPushesGivesTheFirstPushThatHoldsTheClick() {
        for (long seed = 0; seed < 500; seed++) {
            checkAgainstReference(new SplittableRandom(seed));
        }
    }

    /** Plays a random course in which all clicks are sent first, and compares with a search over all pushes. */
    private static void checkAgainstReference(SplittableRandom random) {
        InFlight clicks = new InFlight();
        int count = 1 + random.nextInt(12);
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clicks.sent();
            offsets.add(i);
        }
        long[] at = new long[count];
        List<long[]> pushes = new ArrayList<>();
        long now = 0;
        while (!offsets.isEmpty() || clicks.open() > 0) {
            now++;
            if (!offsets.isEmpty() && random.nextBoolean()) {
                int place = random.nextInt(offsets.size());
                int offset = offsets.get(place);
                offsets.subList(place, place + 1).clear();
                clicks.verdict(offset, time -> at[offset] = time);
            } else {
                long version = random.nextInt(count + 1);
                pushes.add(new long[] {version, now});
                clicks.pushed(version, now);
            }
        }
        for (int offset = 0; offset < count; offset++) {
            long wanted = offset;
            long first = pushes.stream()
                    .filter(push -> push[0] >= wanted)
                    .findFirst()
                    .orElseThrow()[1];
            assertThat(at[offset]).isEqualTo(first);
        }
    }
}
