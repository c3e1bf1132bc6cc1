package dev.attune.evaluate.topn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopNTest {
    private static final List<Liking> ALL = List.of(
            new Liking("p", "a", 1, 1),
            new Liking("q", "b", 2, 1),
            new Liking("p", "c", 3, 1),
            new Liking("q", "d", 4, 1),
            new Liking("p", "d", 5, 1),
            new Liking("p", "a", 6, 1),
            new Liking("q", "new", 7, 1),
            new Liking("stranger", "a", 8, 1));

    @Test
    void theFirstShareByTimeTrains() {
        TimeCut cut = TimeCut.of(ALL, 0.5);
        assertThat(cut.train()).isEqualTo(ALL.subList(0, 4));
        assertThat(cut.test()).isEqualTo(ALL.subList(4, 8));
    }

    /** p is shown b, d and not what p knows: d is second. q is shown a, c: the new item cannot be found. */
    @Test
    void whatWasNotSeenIsRanked_andANewItemIsMissed() {
        TopNScore score = new TopN(TimeCut.of(ALL, 0.5), false).score(new InOrder());
        double second = Math.log(2) / Math.log(3);
        assertThat(score.people()).isEqualTo(2);
        assertThat(score.ndcg10()).isCloseTo(second / 2, within(1e-12));
        assertThat(score.recall10()).isEqualTo(0.5);
        assertThat(score.hit10()).isEqualTo(0.5);
    }

    @Test
    void strangersAreAskedForOnRequest() {
        TopNScore score = new TopN(TimeCut.of(ALL, 0.5), true).score(new InOrder());
        assertThat(score.people()).isEqualTo(3);
        assertThat(score.recall10()).isCloseTo(2.0 / 3, within(1e-12));
    }

    /** Proposes every item that it has seen, the first seen first. */
    private static final class InOrder implements Source {
        private int items;

        @Override
        public String name() {
            return "in-order";
        }

        @Override
        public Evidence evidence() {
            return Evidence.EVERYBODY;
        }

        @Override
        public void learn(Signal signal) {
            items = Math.max(items, signal.item() + 1);
        }

        @Override
        public void propose(Query query, Candidates candidates) {
            for (int item = 0; item < items; item++) {
                candidates.add(item, 1.0 / (item + 1));
            }
        }

        @Override
        public void snapshot(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }
}
