package dev.attune.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TimedItemsTest {
    @Test
    void lastOperationDecides_inAnyOrder() {
        Random random = new Random(3);
        List<int[]> operations = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            operations.add(new int[] {random.nextInt(8), random.nextInt(30), random.nextInt(2)});
        }
        List<String> expected = present(operations);

        for (int round = 0; round < 200; round++) {
            Collections.shuffle(operations, random);
            assertThat(present(operations)).isEqualTo(expected);
        }
    }

    @Test
    void losesMarksOfRemovedItemsFirst_thenTheOldestItem() {
        TimedItems items = new TimedItems(3);
        items.put("a", 1);
        items.put("b", 2);
        items.remove("c", 3);
        items.put("d", 4);
        assertThat(items.present()).containsExactly("a", "b", "d");

        items.put("e", 5);
        assertThat(items.present()).containsExactly("b", "d", "e");
    }

    private static List<String> present(List<int[]> operations) {
        TimedItems items = new TimedItems(20);
        for (int[] operation : operations) {
            if (operation[2] == 0) {
                items.put("item" + operation[0], operation[1]);
            } else {
                items.remove("item" + operation[0], operation[1]);
            }
        }
        return items.present();
    }
}
