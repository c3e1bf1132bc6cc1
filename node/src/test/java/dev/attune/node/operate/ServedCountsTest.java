package dev.attune.node.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServedCountsTest {
    private static final long START = 1_764_000_000_000L;

    private final ServedCounts counts = new ServedCounts();

    @Test
    void aListIsServedAtEachOfItsPositions() {
        counts.add("home", 3, START);
        counts.add("home", 5, START);
        counts.add("cart", 2, START);
        long[] home = counts.positions("home", START);
        assertThat(home[0]).as("lists").isEqualTo(2);
        assertThat(home).startsWith(2, 2, 2, 2, 1, 1, 0);
        assertThat(counts.slots()).containsExactly("home", "cart");
        assertThat(counts.lists()).isEqualTo(3);
    }

    @Test
    void onlyTheTimeThatIsAskedForCounts() {
        counts.add("home", 1, START);
        counts.add("home", 1, START + 3 * ServedCounts.BUCKET);
        assertThat(counts.positions("home", START)[1]).isEqualTo(2);
        assertThat(counts.positions("home", START + ServedCounts.BUCKET)[1]).isEqualTo(1);
        assertThat(counts.since()).isEqualTo(START);
    }

    @Test
    void whatIsOlderThanADayAndSlotsWithoutEndTakeNoMemory() {
        for (int bucket = 0; bucket < 400; bucket++) {
            counts.add("home", 1, START + bucket * ServedCounts.BUCKET);
        }
        assertThat(counts.positions("home", START)[1]).isEqualTo(288);
        for (int slot = 0; slot < 500; slot++) {
            counts.add("slot-" + slot, 1, START + 400 * ServedCounts.BUCKET);
        }
        assertThat(counts.slots()).hasSize(64);
        assertThat(counts.lists()).isEqualTo(900);
    }
}
