package dev.attune.engine.source.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class SessionEmbeddingTest {
    private static final long DAY = Interactions.DAY;

    @Test
    void whatFollowsInSessionsIsProposedFirst() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        Toy.learn(taught, Toy.rings(1, 1_500));
        Toy.finish(taught);
        int hits = 0;
        for (int n = 0; n < 40; n++) {
            String ring = "r" + n % 4 + '-';
            int place = n / 4;
            String expected = ring + (place + 2) % 10;
            List<String> best = List.copyOf(
                    taught.ask(0, ring + (place + 1) % 10, ring + place).keySet());
            assertThat(best.subList(0, 3)).allMatch(item -> item.startsWith(ring));
            hits += best.subList(0, 3).contains(expected) ? 1 : 0;
        }
        assertThat(hits).isGreaterThanOrEqualTo(36);
    }

    @Test
    void scoresAreCosines_andTheLimitHolds() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        Toy.learn(taught, Toy.rings(2, 300));
        Toy.finish(taught);
        Map<String, Double> near = taught.ask(0, "r1-3");
        assertThat(near.get("r1-3")).isCloseTo(1, within(1e-5));
        assertThat(near.values()).allMatch(score -> score > 0 && score <= 1 + 1e-5);
        Candidates five = new Candidates(8);
        Query query = taught.query(0, "r1-3");
        taught.source().propose(query, five);
        assertThat(five.size()).isEqualTo(near.size());
        assertThat(taught.source().name()).isEqualTo("session-embedding");
        assertThat(taught.source().evidence()).isEqualTo(Evidence.HISTORY);
    }

    @Test
    void nothingIsProposed_toWhoTouchedNothingKnown() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        assertThat(taught.ask(0, "r1-3")).isEmpty();
        Toy.learn(taught, Toy.rings(2, 300));
        Toy.finish(taught);
        assertThat(taught.ask(0)).isEmpty();
        assertThat(taught.ask(0, "never seen")).isEmpty();
        assertThat(taught.ask(0, "never seen", "r1-3")).isEqualTo(taught.ask(0, "r1-3"));
    }

    @Test
    void aStepIsSeenOnlyOnceItIsPublished() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        taught.learn(Toy.rings(3, 100));
        assertThat(taught.source().due()).isTrue();
        taught.source().publish();
        Runnable step = taught.source().step();
        assertThat(taught.source().due()).isFalse();
        assertThat(taught.ask(0, "r1-3")).isEmpty();
        step.run();
        assertThat(taught.ask(0, "r1-3")).isEmpty();
        taught.source().publish();
        Map<String, Double> seen = taught.ask(0, "r1-3");
        assertThat(seen).isNotEmpty();
        taught.learn(Toy.rings(4, 100));
        taught.source().publish();
        taught.source().step().run();
        assertThat(taught.ask(0, "r1-3")).isEqualTo(seen);
        taught.source().publish();
        assertThat(taught.ask(0, "r1-3")).isNotEqualTo(seen);
    }

    @Test
    void theSameInteractionsGiveTheSameBytes_andAnotherSeedOthers() {
        List<Interaction> all = Toy.rings(5, 400);
        Teaching<SessionEmbedding> one = Toy.taught(Toy.settings());
        Teaching<SessionEmbedding> same = Toy.taught(Toy.settings());
        Teaching<SessionEmbedding> other = Toy.taught(Toy.settings().withSeed(43));
        Toy.learn(one, all);
        Toy.learn(same, all);
        Toy.learn(other, all);
        assertThat(one.bytes()).isEqualTo(same.bytes());
        assertThat(one.bytes()).isNotEqualTo(other.bytes());
    }

    /** The checksum was computed once; a machine or a compiler that rounds otherwise would not arrive at it. */
    @Test
    void theBytesAreTheSameOnEveryMachine() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        Toy.learn(taught, Toy.rings(9, 3_000));
        CRC32 checksum = new CRC32();
        checksum.update(taught.bytes());
        assertThat(checksum.getValue()).isEqualTo(4_201_988_798L);
    }

    @Test
    void aSnapshotAnywhereGoesOnAsIfNothingHadBeen() {
        List<Interaction> all = Toy.rings(6, 400);
        Teaching<SessionEmbedding> whole = Toy.taught(Toy.settings());
        Toy.learn(whole, all);
        for (int cut : new int[] {0, 10, 64, 65, 100, 700, 1_024, 1_234}) {
            Teaching<SessionEmbedding> first = Toy.taught(Toy.settings());
            Toy.learn(first, all.subList(0, cut));
            Teaching<SessionEmbedding> second = first.restoredInto(new SessionEmbedding(Toy.settings()));
            assertThat(second.bytes()).isEqualTo(first.bytes());
            assertThat(second.ask(0, "r1-3", "r1-2")).isEqualTo(first.ask(0, "r1-3", "r1-2"));
            Toy.learn(second, all.subList(cut, all.size()));
            assertThat(second.bytes()).isEqualTo(whole.bytes());
            assertThat(second.ask(0, "r1-3", "r1-2")).isEqualTo(whole.ask(0, "r1-3", "r1-2"));
        }
    }

    @Test
    void anItemIsAdmittedWithItsSecondTouch_andLeavesWhenIdle() {
        Teaching<SessionEmbedding> taught = Toy.taught(life(2, 30 * DAY, 1_000));
        taught.learn(Interactions.session("1", 0, "a", "b", "c"));
        taught.learn(Interactions.session("2", DAY, "a", "b"));
        Toy.finish(taught);
        assertThat(taught.ask(0, "a")).containsKeys("a", "b").doesNotContainKey("c");
        assertThat(taught.ask(0, "c")).isEmpty();
        taught.learn(Interactions.session("3", 20 * DAY, "a", "c"));
        Toy.finish(taught);
        assertThat(taught.ask(0, "c")).containsKey("c");
        taught.learn(Interactions.session("4", 40 * DAY, "a"));
        Toy.finish(taught);
        assertThat(taught.ask(0, "b")).isEmpty();
        assertThat(taught.ask(0, "c")).containsKey("c");
    }

    @Test
    void whenThereIsNoRoomTheLongestIdleMakeWay() {
        Teaching<SessionEmbedding> taught = Toy.taught(life(1, 10_000 * DAY, 32));
        for (int n = 0; n < 200; n++) {
            taught.learn(Interactions.session("p" + n, n * DAY, "often", "i" + n));
            Toy.finish(taught);
            assertThat(taught.source().practice().model().slots().size()).isLessThanOrEqualTo(32);
            assertThat(taught.ask(0, "i" + n)).containsKey("i" + n);
        }
        assertThat(taught.ask(0, "often")).containsKey("often");
        assertThat(taught.ask(0, "i150")).isEmpty();
    }

    @Test
    void whatIsNoVisitTeachesNoComingBack_andRejectionNothing() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        taught.learn(Interactions.view("1", "a", 0, -1, List.of("b")));
        Toy.finish(taught);
        assertThat(taught.bytes()).isEqualTo(Toy.taught(Toy.settings()).bytes());
        taught.learn(Interactions.view("1", "a", 0, 1, List.of("a")));
        Toy.finish(taught);
        assertThat(taught.source().practice().reservoir().size()).isEqualTo(1);
    }

    @Test
    void vectorsHaveTheLengthOne() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        Toy.learn(taught, Toy.rings(7, 2_000));
        Toy.finish(taught);
        Model model = taught.source().practice().model();
        for (int row = 0; row < model.slots().size(); row++) {
            double sum = 0;
            for (int d = 0; d < 8; d++) {
                sum += Math.pow(model.vectors()[row * 8 + d], 2);
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void learningAndProposingAllocateNothingOnceWarm() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        SessionEmbedding source = taught.source();
        List<Interaction> all = Toy.rings(8, 1_000);
        Toy.learn(taught, all);
        Query query = taught.query(0, "r1-3");
        Candidates candidates = new Candidates(64);
        Examples batch = Rows.examples(4, new int[] {1, 2}, new int[] {2, 3, 4}, new int[] {5, 6});
        source.practice().learn(batch);
        source.propose(query, candidates);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int n = 0; n < 1_000; n++) {
            source.practice().learn(batch);
            source.propose(query, candidates);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64_000);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new EmbeddingSettings(60, 8, 12, 95, 0.05, 0.02, 512, 2, 1, 100, 2, DAY, 100, 9, 1))
                .hasMessage("dimensions modulo 8: 4 (expected: 0..0)");
        assertThat(EmbeddingSettings.defaults().learning()).startsWith("embedding ");
    }

    private static EmbeddingSettings life(int admitAfter, long idleAfter, int maxItems) {
        return new EmbeddingSettings(8, 4, 8, 20, 0.05, 0.02, 64, 2, 1, 500, admitAfter, idleAfter, maxItems, 50, 42);
    }

    static List<Interaction> of(List<Interaction> all, String person) {
        List<Interaction> own = new ArrayList<>();
        for (Interaction interaction : all) {
            if (interaction.person().equals(person)) {
                own.add(interaction);
            }
        }
        return own;
    }
}
