package dev.attune.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction.Touch;
import dev.attune.engine.profile.Profile.RecentItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RecentItemsTest {
    @Test
    void agreesWithSortingAllTouches_inAnyOrder() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<RecentItem> touches = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                touches.add(new RecentItem(
                        "item" + random.nextInt(40), EventType.VIEW, random.nextInt(60), random.nextInt(3)));
            }
            RecentItems recent = new RecentItems();
            RecentItems other = new RecentItems();
            for (RecentItem touch : touches) {
                (random.nextBoolean() ? recent : other).touch(touch.item(), touch.type(), touch.time(), touch.weight());
            }
            recent.merge(other);

            assertThat(recent.newestFirst(0)).isEqualTo(model(touches));
        }
    }

    @Test
    void keepsTheNewestFifty() {
        RecentItems recent = new RecentItems();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(1));
        order.forEach(i -> recent.touch("item" + i, EventType.VIEW, i, 1));

        assertThat(recent.newestFirst(0)).hasSize(50);
        assertThat(recent.newestFirst(0).get(49).time()).isEqualTo(70);
    }

    @Test
    void countsDistancesInSteps_alsoOverRepeats() {
        RecentItems recent = new RecentItems();
        String[] items = {"a", "b", "b", "c", "b", "c"};
        for (int i = 0; i < items.length; i++) {
            recent.touch(items[i], EventType.VIEW, i, 1);
        }

        assertThat(recent.context("d", EventType.VIEW, 0, 9, 10))
                .containsExactly(new Touch("c", 1, 1), new Touch("b", 2, 1), new Touch("a", 6, 1));
        assertThat(recent.context("a", EventType.VIEW, 0, 9, 2))
                .containsExactly(new Touch("c", 1, 1), new Touch("b", 2, 1));
    }

    @Test
    void comingBackIsAStep_whatIsDoneOnOnePageIsNot() {
        RecentItems recent = new RecentItems();
        recent.touch("a", EventType.VIEW, 1, 1);
        recent.touch("b", EventType.CLICK, 2, 1);
        assertThat(recent.context("b", EventType.VIEW, 0, 3, 10)).containsExactly(new Touch("a", 1, 1));
        recent.touch("b", EventType.VIEW, 3, 1);
        assertThat(recent.context("b", EventType.ADD_TO_CART, 0, 4, 10)).containsExactly(new Touch("a", 1, 1));
        assertThat(recent.context("b", EventType.VIEW, 0, 4, 10))
                .containsExactly(new Touch("b", 1, 1), new Touch("a", 2, 1));
        recent.touch("b", EventType.DWELL, 5, 1);
        assertThat(recent.context("b", EventType.VIEW, 0, 6, 10))
                .containsExactly(new Touch("b", 1, 1), new Touch("a", 2, 1));
    }

    @Test
    void givesALateTouchWhatCameBeforeIt() {
        RecentItems recent = new RecentItems();
        recent.touch("a", EventType.VIEW, 10, 1);
        recent.touch("b", EventType.VIEW, 20, 1);
        recent.touch("c", EventType.VIEW, 30, 1);

        assertThat(recent.context("late", EventType.VIEW, 0, 25, 10))
                .containsExactly(new Touch("b", 1, 1), new Touch("a", 2, 1));
        assertThat(recent.context("late", EventType.VIEW, 15, 25, 10)).containsExactly(new Touch("b", 1, 1));
    }

    private static List<RecentItem> model(List<RecentItem> touches) {
        Map<String, RecentItem> last = new HashMap<>();
        Comparator<RecentItem> newer =
                Comparator.comparingLong(RecentItem::time).thenComparingDouble(RecentItem::weight);
        for (RecentItem touch : touches) {
            last.merge(touch.item(), touch, (one, two) -> newer.compare(one, two) >= 0 ? one : two);
        }
        return last.values().stream()
                .sorted(Comparator.comparingLong(RecentItem::time)
                        .thenComparing(RecentItem::item)
                        .reversed())
                .toList();
    }
}
