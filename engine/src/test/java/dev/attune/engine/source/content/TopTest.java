package dev.attune.engine.source.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.source.Candidates;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopTest {
    @Test
    void keepsTheBestOfAnyScores() {
        Random random = new Random(2);
        Top top = new Top();
        for (int round = 0; round < 200; round++) {
            int size = random.nextInt(2_000);
            double spread = random.nextInt(3) == 0 ? 400 : 3;
            top.clear();
            Candidates all = new Candidates(64);
            for (int item = 0; item < size; item++) {
                double score = random.nextInt(5) == 0 ? 0.5 : Math.exp(random.nextGaussian() * spread);
                top.add(item, score);
                all.add(item, score);
            }
            int wanted = 1 + random.nextInt(300);
            Candidates best = new Candidates(64);
            top.give(wanted, best);
            best.keepBest(wanted);
            all.keepBest(wanted);
            assertThat(best.size()).isEqualTo(all.size());
            for (int n = 0; n < all.size(); n++) {
                assertThat(best.item(n)).isEqualTo(all.item(n));
                assertThat(best.score(n)).isEqualTo(all.score(n));
            }
        }
    }

    @Test
    void passesOverWhatIsNoScore() {
        Top top = new Top();
        top.add(1, 0);
        top.add(2, -1);
        top.add(3, Double.NaN);
        Candidates none = new Candidates(1);
        top.give(10, none);
        assertThat(none.size()).isZero();
    }
}
