package dev.attune.engine.source.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReservoirTest {
    @Test
    void targetsAreCounted_whateverComesAndGoes() {
        Random random = new Random(8);
        Generator generator = Toy.random(8);
        Reservoir reservoir = new Reservoir(3, 50);
        for (int n = 0; n < 5_000; n++) {
            if (reservoir.size() > 0 && random.nextInt(3) == 0) {
                reservoir.remove(random.nextInt(reservoir.size()));
            } else {
                reservoir.add(Rows.examples(3, new int[] {random.nextInt(600), 1, 2}), 0, generator);
            }
            assertThat(reservoir.size()).isLessThanOrEqualTo(50);
        }
        int[] counts = new int[600];
        for (int n = 0; n < reservoir.size(); n++) {
            counts[reservoir.examples().target(n)]++;
        }
        for (int item = 0; item < 600; item++) {
            assertThat(reservoir.targets(item)).isEqualTo(counts[item]);
        }
        assertThat(reservoir.targets(1 << 20)).isZero();
    }

    @Test
    void aNewOneAlwaysComesIn_andOldOnesGetRarerWithAge() {
        Generator generator = Toy.random(4);
        Reservoir reservoir = new Reservoir(3, 1_000);
        for (int n = 0; n < 10_000; n++) {
            reservoir.add(Rows.examples(3, new int[] {n, 0}), 0, generator);
            assertThat(reservoir.targets(n)).isEqualTo(1);
        }
        int young = 0;
        for (int n = 9_000; n < 10_000; n++) {
            young += reservoir.targets(n);
        }
        // Of the last 1,000 a share of 1 − 1/e is still there.
        assertThat(young).isBetween(580, 680);
    }
}
