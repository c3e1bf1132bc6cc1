package dev.attune.engine.source.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlotsTest {
    @Test
    void itemsComeAndGo_andRowsStayWithoutGaps() {
        Random random = new Random(2);
        Slots slots = new Slots();
        Map<Integer, Long> model = new LinkedHashMap<>();
        for (int n = 0; n < 20_000; n++) {
            int item = random.nextInt(2_000);
            slots.touch(item, 1);
            int row = slots.row(item);
            assertThat(row >= 0).isEqualTo(model.containsKey(item));
            if (row < 0) {
                slots.add(item, n);
                model.put(item, (long) n);
            } else if (random.nextInt(3) > 0) {
                slots.drop(row);
                model.remove(item);
            } else {
                slots.see(row, n);
                model.put(item, (long) n);
            }
        }
        assertThat(slots.size()).isEqualTo(model.size());
        model.forEach((item, time) -> {
            int row = slots.row(item);
            assertThat(row).isBetween(0, slots.size() - 1);
            assertThat(slots.item(row)).isEqualTo(item);
            assertThat(slots.seen(row)).isEqualTo(time);
        });
    }

    @Test
    void touchesAreCounted_andNeverBelowNone() {
        Slots slots = new Slots();
        assertThat(slots.touch(700, 1)).isEqualTo(1);
        assertThat(slots.touch(700, 1)).isEqualTo(2);
        assertThat(slots.touch(700, -1)).isEqualTo(1);
        assertThat(slots.touch(700, -2)).isZero();
        assertThat(slots.touches(3)).isZero();
        assertThat(List.of(slots.row(700), slots.row(-1), slots.row(1 << 20))).containsOnly(-1);
    }

    @Test
    void theLongestIdleShareIsFound() {
        Slots slots = new Slots();
        for (int item = 0; item < 160; item++) {
            slots.touch(item, 1);
            slots.add(item, 1_000 - item);
        }
        assertThat(slots.seenBefore(1.0 / 16)).isEqualTo(1_000 - 159 + 10);
    }
}
