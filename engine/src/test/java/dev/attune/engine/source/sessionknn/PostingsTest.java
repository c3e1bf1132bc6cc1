package dev.attune.engine.source.sessionknn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingsTest {

    @Test
    void areTheHoldersFromAFloorUp_whateverComesAndGoes() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int bound = 1 + random.nextInt(12);
            // Around the place where numbers go round.
            int start = Integer.MAX_VALUE - random.nextInt(100);
            Postings postings = new Postings();
            TreeSet<Integer> listed = new TreeSet<>();
            TreeSet<Integer> holders = new TreeSet<>();
            for (int step = 0; step < 300; step++) {
                int age = step + random.nextInt(10);
                if (random.nextInt(3) > 0 && holders.add(age)) {
                    postings.add(start + age, bound);
                    add(listed, holders, age, bound);
                } else if (!holders.isEmpty() && random.nextInt(3) == 0) {
                    int leaving = new ArrayList<>(holders).get(random.nextInt(holders.size()));
                    holders.remove(leaving);
                    listed.remove(leaving);
                    postings.remove(start + leaving);
                }
                assertThat(postings.holders()).isEqualTo(holders.size());
                assertThat(postings.isCut()).isEqualTo(holders.size() > listed.size());
                assertThat(newest(postings, start)).containsExactlyElementsOf(listed.descendingSet());
            }
        }
    }

    /** Those that made way are below all that are listed, and what is below one of them stays out. */
    private static void add(NavigableSet<Integer> listed, Set<Integer> holders, int age, int bound) {
        Integer hidden = holders.stream()
                .filter(number -> number != age && !listed.contains(number))
                .max(Integer::compare)
                .orElse(null);
        if (hidden == null || age > hidden) {
            listed.add(age);
        }
        if (listed.size() > bound) {
            listed.pollFirst();
        }
    }

    private static List<Integer> newest(Postings postings, int start) {
        int[] numbers = new int[400];
        int count = postings.copyNewest(numbers, numbers.length);
        List<Integer> ages = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ages.add(numbers[n] - start);
        }
        return ages;
    }
}
