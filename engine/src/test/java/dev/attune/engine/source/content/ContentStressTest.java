package dev.attune.engine.source.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentStressTest {
    private static final int ITEMS = 120;

    /** Items come, change and go while readers ask; those that stay must always be there, with sensible scores. */
    @Test
    void readersNeverMissWhatStays() throws InterruptedException {
        Goods goods = new Goods(ContentSettings.defaults());
        for (int n = 0; n < 3; n++) {
            goods.store(Goods.item("stays" + n, "word1 word2 word3", "c1"));
        }
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable String> problem = new AtomicReference<>();
        Thread[] readers = {reader(goods, done, problem), reader(goods, done, problem)};
        for (Thread reader : readers) {
            reader.start();
        }
        Random random = new Random(7);
        for (int round = 0; round < 60_000 && problem.get() == null; round++) {
            churn(goods, random, round);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(problem.get()).isNull();
    }

    private static void churn(Goods goods, Random random, int round) {
        String id = "i" + random.nextInt(ITEMS);
        switch (random.nextInt(4)) {
            case 0 -> {
                if (goods.taught().index(id) >= 0) {
                    goods.remove(id);
                }
            }
            case 1 -> goods.taught().learn(Interactions.view("p", id, Goods.NOW + round, 1, List.of()));
            case 2 -> goods.content().setTextVector(random.nextInt(3), new float[] {random.nextFloat(), 1});
            default -> goods.store(Goods.random(random, id));
        }
    }

    private static Thread reader(Goods goods, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        Query query = goods.taught().query(Goods.NOW, "stays0");
        int expected = goods.taught().index("stays1");
        return new Thread(() -> {
            Candidates candidates = new Candidates(16);
            while (!done.get() && problem.get() == null) {
                candidates.clear();
                try {
                    goods.content().propose(query, candidates);
                } catch (RuntimeException e) {
                    problem.compareAndSet(null, e.toString());
                }
                check(candidates, expected, problem);
            }
        });
    }

    private static void check(Candidates candidates, int expected, AtomicReference<@Nullable String> problem) {
        boolean found = false;
        for (int n = 0; n < candidates.size(); n++) {
            found |= candidates.item(n) == expected;
            // A frequency may be one interaction old, so a cosine a little more than 1; engagement at most doubles it.
            if (!(candidates.score(n) < 2.5)) {
                problem.compareAndSet(null, "score " + candidates.score(n));
            }
        }
        if (!found) {
            problem.compareAndSet(null, "an item that stays is missing");
        }
    }
}
