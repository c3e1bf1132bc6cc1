package dev.attune.engine.source.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.decay.Decay;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CoVisitationTest {
    private static final long DAY = Interactions.DAY;
    private static final PairSettings UNDECAYED = new PairSettings(Decay.NEVER, 2, 5, 200);

    @Test
    void withoutDecayAndBackwardEdgesTheseAreSequentialRules() {
        Teaching<CoVisitation> rules = new Teaching<>(rules(UNDECAYED));
        rules.learn(Interactions.session("1", DAY, "a", "b", "c"));
        rules.learn(Interactions.session("2", 2 * DAY, "b", "c", "d"));
        rules.learn(Interactions.session("3", 3 * DAY, "a", "d"));
        rules.learn(Interactions.session("4", 4 * DAY, "c", "e"));
        assertThat(edge(rules, "a", "b")).isEqualTo(1);
        assertThat(edge(rules, "a", "c")).isEqualTo(0.5);
        assertThat(edge(rules, "a", "d")).isEqualTo(1);
        assertThat(edge(rules, "b", "c")).isEqualTo(2);
        assertThat(edge(rules, "b", "d")).isEqualTo(0.5);
        assertThat(edge(rules, "c", "d")).isEqualTo(1);
        assertThat(edge(rules, "c", "e")).isEqualTo(1);
        assertThat(edge(rules, "b", "a")).isZero();
        assertThat(rules.ask(5 * DAY, "b")).isEqualTo(Map.of("c", 0.8, "d", 0.2));
    }

    @Test
    void anEdgeBackWeighsItsShare_andHalvesWithTheHalfLife() {
        Teaching<CoVisitation> taught = new Teaching<>(defaults());
        taught.learn(Interactions.session("1", 0, "a", "b"));
        assertThat(features(taught, "a", "b", 1_000).decayed()).isCloseTo(1, within(1e-12));
        assertThat(features(taught, "b", "a", 1_000 + 14 * DAY).decayedBackward())
                .isCloseTo(0.5, within(1e-12));
        assertThat(taught.ask(1_000, "b")).containsOnlyKeys("a");
        assertThat(taught.ask(1_000, "b").getOrDefault("a", 0.0)).isCloseTo(0.3 / 1.3, within(1e-12));
    }

    @Test
    void comingBackToAnItemIsLearned_asAnEdgeToItself() {
        Teaching<CoVisitation> taught = new Teaching<>(rules(UNDECAYED));
        taught.learn(Interactions.session("1", 0, "a", "a", "b"));
        assertThat(taught.ask(0, "a")).isEqualTo(Map.of("a", 0.5, "b", 0.5));
    }

    @Test
    void theLastItemCountsMost_andEarlierSessionsCountLess() {
        Teaching<CoVisitation> taught = new Teaching<>(rules(UNDECAYED));
        taught.learn(Interactions.session("1", 0, "a", "x"));
        taught.learn(Interactions.session("2", 0, "b", "y"));
        assertThat(taught.ask(0, "a", "b")).isEqualTo(Map.of("x", 1.0, "y", 0.6));
    }

    @Test
    void engagementWeighs_upToTheCap_andRejectionTeachesNothing() {
        Teaching<CoVisitation> taught = new Teaching<>(rules(UNDECAYED));
        taught.learn(Interactions.view("1", "b", 0, 100, List.of("a")));
        taught.learn(Interactions.view("1", "c", 0, 2, List.of("a")));
        taught.learn(Interactions.view("1", "d", 0, -2, List.of("a")));
        assertThat(edge(taught, "a", "b")).isEqualTo(5);
        assertThat(edge(taught, "a", "c")).isEqualTo(2);
        assertThat(edge(taught, "a", "d")).isZero();
    }

    @Test
    void takingBackEverythingLeavesNothing() {
        Teaching<CoVisitation> taught = new Teaching<>(defaults());
        byte[] empty = taught.bytes();
        List<Interaction> all = flat(Interactions.random(3, 200));
        taught.learn(all);
        Collections.shuffle(all, new Random(4));
        taught.takeBack(all);
        assertThat(taught.bytes()).isEqualTo(empty);
    }

    @Test
    void takingBackOnePersonLeavesWhatTheOthersTaught() {
        Teaching<CoVisitation> all = new Teaching<>(defaults());
        Teaching<CoVisitation> others = new Teaching<>(defaults(), all.catalog());
        List<Interaction> everything = flat(Interactions.random(5, 400));
        List<Interaction> robot =
                everything.stream().filter(i -> i.person().equals("p3")).toList();
        all.learn(everything);
        everything.stream().filter(i -> !i.person().equals("p3")).forEach(others::learn);
        all.takeBack(robot);
        for (int item = 0; item < 40; item++) {
            assertSame(all.ask(61 * DAY, "i" + item), others.ask(61 * DAY, "i" + item), within(1e-12));
        }
    }

    @Test
    void theOrderOfSessionsDoesNotMatter() {
        List<List<Interaction>> sessions = Interactions.random(9, 300);
        Teaching<CoVisitation> one = new Teaching<>(defaults());
        Teaching<CoVisitation> other = new Teaching<>(defaults(), one.catalog());
        one.learn(flat(sessions));
        Collections.shuffle(sessions, new Random(1));
        other.learn(flat(sessions));
        for (int item = 0; item < 40; item++) {
            assertSame(one.ask(61 * DAY, "i" + item), other.ask(61 * DAY, "i" + item), within(1e-9));
        }
    }

    @Test
    void anEpochLaterNothingIsLostButTime() {
        Teaching<CoVisitation> taught = new Teaching<>(rules(new PairSettings(1_000, 10, 5, 200)));
        taught.learn(Interactions.view("1", "b", 255_999, 1, List.of("a")));
        taught.learn(Interactions.view("1", "c", 256_999, 1, List.of("a")));
        Map<String, Double> scores = taught.ask(300_000, "a");
        assertThat(scores.getOrDefault("c", 0.0) / scores.getOrDefault("b", 0.0))
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void aFullRowGivesItsLightestPlaceToANewNeighbour() {
        Teaching<CoVisitation> taught = new Teaching<>(rules(new PairSettings(Decay.NEVER, 10, 5, 2)));
        taught.learn(Interactions.view("1", "b", 0, 2, List.of("a")));
        taught.learn(Interactions.view("1", "c", 0, 1, List.of("a")));
        taught.learn(Interactions.view("1", "d", 0, 1, List.of("a")));
        assertThat(taught.ask(0, "a")).isEqualTo(Map.of("b", 0.5, "d", 0.25));
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        List<Interaction> all = flat(Interactions.random(21, 60));
        Teaching<CoVisitation> whole = new Teaching<>(defaults());
        for (Interaction interaction : all) {
            whole.learn(interaction);
            Teaching<CoVisitation> again = whole.restoredInto(defaults());
            assertThat(again.bytes()).isEqualTo(whole.bytes());
            assertThat(again.ask(61 * DAY, interaction.item())).isEqualTo(whole.ask(61 * DAY, interaction.item()));
            whole = again;
        }
        Teaching<CoVisitation> uninterrupted = new Teaching<>(defaults());
        uninterrupted.learn(all);
        assertThat(whole.bytes()).isEqualTo(uninterrupted.bytes());
    }

    @Test
    void namesTheItemThatVotedMost() {
        Teaching<CoVisitation> taught = new Teaching<>(rules(UNDECAYED));
        taught.learn(Interactions.session("1", 0, "a", "x"));
        taught.learn(Interactions.session("2", 0, "b", "x"));
        taught.learn(Interactions.session("2", 0, "b", "y"));
        assertThat(taught.source()
                        .strongestVoter(taught.query(0, "b", "a"), taught.index("x"), new Candidates(1).scratch()))
                .isEqualTo(taught.index("a"));
    }

    private static CoVisitation defaults() {
        return new CoVisitation(new Pairs(PairSettings.defaults()), CoVisitSettings.defaults());
    }

    /** Without edges back and shrinking. */
    private static CoVisitation rules(PairSettings settings) {
        return new CoVisitation(new Pairs(settings), new CoVisitSettings(0, 10, 0.6, 0.3, 0));
    }

    private static PairFeatures features(Teaching<CoVisitation> taught, String from, String to, long now) {
        PairFeatures features = new PairFeatures();
        taught.source().pairs().read(taught.index(from), taught.index(to), now, features);
        return features;
    }

    private static double edge(Teaching<CoVisitation> taught, String from, String to) {
        return features(taught, from, to, 0).decayed();
    }

    private static void assertSame(Map<String, Double> one, Map<String, Double> other, Offset<Double> tolerance) {
        assertThat(one.keySet()).containsExactlyInAnyOrderElementsOf(other.keySet());
        one.forEach((item, score) -> assertThat(score).isCloseTo(other.get(item), tolerance));
    }

    private static List<Interaction> flat(List<List<Interaction>> sessions) {
        List<Interaction> all = new ArrayList<>();
        sessions.forEach(all::addAll);
        return all;
    }

    @Test
    void rowsGrowToTheirBound() {
        Teaching<CoVisitation> taught = new Teaching<>(rules(UNDECAYED));
        for (int n = 0; n < 500; n++) {
            taught.learn(Interactions.view("1", "b" + n, 0, 1, Arrays.asList("a")));
        }
        assertThat(taught.ask(0, "a")).hasSize(200);
    }
}
