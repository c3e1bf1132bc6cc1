package dev.attune.engine.source.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActivityTest {

    @Test
    void keepsTheOrderOfTheLastTouches_andTheLowestFreeSlot() {
        Random random = new Random(5);
        Activity activity = new Activity();
        LinkedHashSet<Integer> model = new LinkedHashSet<>();
        for (int step = 0; step < 20_000; step++) {
            int slot = random.nextInt(100);
            if (random.nextBoolean()) {
                activity.touch(slot);
                model.remove(slot);
                model.add(slot);
            } else if (model.remove(slot)) {
                activity.remove(slot);
            }
            int free = 0;
            while (model.contains(free)) {
                free++;
            }
            assertThat(activity.free()).isEqualTo(free);
            assertThat(order(activity)).isEqualTo(List.copyOf(model));
        }
    }

    private static List<Integer> order(Activity activity) {
        List<Integer> order = new ArrayList<>();
        for (int slot = activity.oldest(); slot != Activity.NONE; slot = activity.after(slot)) {
            order.add(slot);
        }
        return order;
    }
}
