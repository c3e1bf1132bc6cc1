package dev.attune.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One thread puts, moves and takes out rows while others search. */
class GraphIndexStressTest {
    private static final int DIMENSIONS = 16;
    private static final int ROWS = 3_000;
    private static final int ROUNDS = 6;

    private final GraphIndex index = new GraphIndex(DIMENSIONS);
    private final List<float[]> steady = new ArrayList<>();
    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void aRowThatIsInIsFoundByItsOwnVectorWhateverIsWrittenMeanwhile() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            List<Future<int[]>> searches = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                searches.add(readers.submit(search(reader)));
            }
            write();
            done.set(true);
            for (Future<int[]> search : searches) {
                int[] outcome = search.get();
                assertThat(outcome[1]).isGreaterThan(500);
                assertThat(outcome[0]).isGreaterThan((int) (outcome[1] * 0.99));
            }
        } finally {
            done.set(true);
            readers.shutdownNow();
        }
    }

    /** Even rows stay once they are in; odd ones come, move and go. */
    private void write() {
        Clusters clusters = new Clusters(11, 40, DIMENSIONS, 0.9);
        for (int row = 0; row < ROWS; row += 2) {
            float[] vector = clusters.next();
            synchronized (steady) {
                steady.add(vector);
            }
            index.put(row, vector, 0);
            committed.incrementAndGet();
            index.put(row + 1, clusters.next(), 0);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = 1; row < ROWS; row += 2) {
                if (row % 7 == round) {
                    index.remove(row);
                } else {
                    index.put(row, clusters.next(), 0);
                }
            }
        }
    }

    private Callable<int[]> search(int seed) {
        return () -> {
            SplittableRandom random = new SplittableRandom(seed);
            int[] rows = new int[20];
            int hits = 0;
            int asked = 0;
            while (!done.get() || asked < 1_000) {
                int known = committed.get();
                if (known == 0) {
                    Thread.onSpinWait();
                    continue;
                }
                int wanted = random.nextInt(known);
                float[] vector;
                synchronized (steady) {
                    vector = steady.get(wanted);
                }
                int count = index.nearest(vector, rows.length, rows);
                boolean found = false;
                for (int n = 0; n < count; n++) {
                    assertThat(rows[n]).isBetween(0, ROWS - 1);
                    found |= rows[n] == 2 * wanted;
                }
                hits += found ? 1 : 0;
                asked++;
            }
            return new int[] {hits, asked};
        };
    }
}
