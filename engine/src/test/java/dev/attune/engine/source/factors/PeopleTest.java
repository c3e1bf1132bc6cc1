package dev.attune.engine.source.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeopleTest {
    @Test
    void findsEverybodyHeld_andWhoWasActiveLeastRecently() {
        Random random = new Random(11);
        People people = new People();
        Map<Long, Integer> reference = new LinkedHashMap<>(16, 0.75f, true);
        Deque<Integer> free = new ArrayDeque<>();
        int slots = 0;
        for (int n = 0; n < 20_000; n++) {
            long hash = collide(random.nextInt(300));
            Integer slot = reference.get(hash);
            if (slot == null) {
                int given = free.isEmpty() ? slots++ : free.pop();
                people.put(given, hash, new Person());
                reference.put(hash, given);
            } else if (random.nextInt(3) == 0) {
                people.remove(slot);
                reference.remove(hash);
                free.push(slot);
            } else {
                people.activate(slot);
            }
            assertThat(people.size()).isEqualTo(reference.size());
            if (!reference.isEmpty()) {
                assertThat(people.oldest())
                        .isEqualTo(reference.values().iterator().next());
            }
        }
        for (int key = 0; key < 300; key++) {
            Integer slot = reference.get(collide(key));
            assertThat(people.slot(collide(key))).isEqualTo(slot == null ? -1 : slot);
        }
    }

    /** Hashes of which many have the same place. */
    private static long collide(int key) {
        return ((long) key << 40) + (key & 3);
    }
}
