package dev.attune.engine.source.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratorTest {
    @Test
    void aStepsStreamIsAlwaysTheSame_andAnotherStepsIsAnother() {
        Generator one = started(42, 7);
        Generator same = started(42, 7);
        Generator next = started(42, 8);
        Generator other = started(43, 7);
        int equal = 0;
        for (int n = 0; n < 1_000; n++) {
            int drawn = one.below(1 << 30);
            assertThat(same.below(1 << 30)).isEqualTo(drawn);
            equal += next.below(1 << 30) == drawn || other.below(1 << 30) == drawn ? 1 : 0;
        }
        assertThat(equal).isZero();
    }

    @Test
    void numbersAreEven_andWithinTheirBounds() {
        Generator random = started(1, 1);
        int[] counts = new int[10];
        double sum = 0;
        for (int n = 0; n < 100_000; n++) {
            counts[random.below(10)]++;
            float even = random.even();
            assertThat(even).isBetween(-1f, 1f);
            sum += even;
        }
        assertThat(sum / 100_000).isBetween(-0.02, 0.02);
        for (int count : counts) {
            assertThat(count).isBetween(9_500, 10_500);
        }
    }

    private static Generator started(long seed, long step) {
        Generator random = new Generator();
        random.start(seed, step);
        return random;
    }
}
