package dev.attune.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestTest {
    private record Offer(int slot, double score, long time, int number) {}

    @Test
    void keepsTheBestByScoreThenTimeThenNumber() {
        Random random = new Random(2);
        Nearest nearest = new Nearest();
        for (int round = 0; round < 500; round++) {
            int most = 1 + random.nextInt(20);
            List<Offer> offers = new ArrayList<>();
            nearest.clear(most);
            for (int slot = 0; slot < random.nextInt(100); slot++) {
                Offer offer = new Offer(slot, random.nextInt(5), random.nextInt(4), slot);
                offers.add(offer);
                if (nearest.accepts(offer.score)) {
                    nearest.offer(slot, offer.score, offer.time, offer.number);
                }
            }
            offers.sort(Comparator.comparingDouble(Offer::score)
                    .thenComparingLong(Offer::time)
                    .thenComparingInt(Offer::number)
                    .reversed());
            assertThat(slots(nearest))
                    .containsExactlyInAnyOrderElementsOf(
                            offers.stream().limit(most).map(Offer::slot).toList());
        }
    }

    @Test
    void numbersGoRound() {
        Nearest nearest = new Nearest();
        nearest.clear(1);
        nearest.offer(1, 1, 0, Integer.MAX_VALUE);
        nearest.offer(2, 1, 0, Integer.MIN_VALUE);
        assertThat(slots(nearest)).containsExactly(2);
    }

    private static List<Integer> slots(Nearest nearest) {
        List<Integer> slots = new ArrayList<>();
        for (int n = 0; n < nearest.size(); n++) {
            slots.add(nearest.slot(n));
        }
        return slots;
    }
}
