package dev.attune.engine.source.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.decay.Decay;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.Interaction.Touch;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final long DAY = Interactions.DAY;

    private final Teaching<CoVisitation> taught = new Teaching<>(new CoVisitation(
            new Pairs(new PairSettings(Decay.NEVER, 2, 5, 200)), new CoVisitSettings(0, 10, 0.6, 0.3, 1)));

    @Test
    void sequentialRulesGiveTheSharesOfAKnownExample() {
        learnExample();
        assertThat(edges("a")).isEqualTo(Map.of("b", 1.0, "c", 0.5, "d", 1.0));
        assertThat(edges("b")).isEqualTo(Map.of("c", 2.0, "d", 0.5));
        assertThat(edges("c")).isEqualTo(Map.of("d", 1.0, "e", 1.0));
        assertThat(ask("sequential-rules", "a")).isEqualTo(Map.of("b", 0.4, "c", 0.2, "d", 0.4));
        assertThat(ask("sequential-rules", "b", "a")).isEqualTo(Map.of("c", 0.8, "d", 0.2));
        assertThat(ask("sequential-rules", "e")).isEmpty();
    }

    @Test
    void markovKnowsDirectSuccessorsAlone() {
        learnExample();
        assertThat(ask("markov", "a")).isEqualTo(Map.of("b", 0.5, "d", 0.5));
        assertThat(ask("markov", "b")).isEqualTo(Map.of("c", 1.0));
        assertThat(features("b", "c").probability()).isEqualTo(1);
        assertThat(features("a", "c").skip()).isEqualTo(1);
    }

    @Test
    void theCosineIsThatOfSessions() {
        learnExample();
        // b and c share two sessions of two and three.
        assertThat(features("b", "c").cosine()).isCloseTo(2 / Math.sqrt(6), within(1e-12));
        assertThat(features("c", "b").cosine()).isEqualTo(features("b", "c").cosine());
        assertThat(ask("cosine", "b").getOrDefault("c", 0.0)).isCloseTo(2 / Math.sqrt(3 * 4), within(1e-12));
        assertThat(ask("cosine", "b")).doesNotContainKey("b");
    }

    @Test
    void thePageOfAnItemComesBeforeTheLastItem() {
        learnExample();
        assertThat(ask("markov", "a")).containsOnlyKeys("b", "d");
        Candidates candidates = new Candidates(8);
        reader("markov").propose(taught.query(DAY, "b"), candidates);
        assertThat(candidates.size()).isEqualTo(1);
    }

    @Test
    void onlyMoreThanChanceSurprises() {
        for (int n = 0; n < 30; n++) {
            taught.learn(Interactions.session("p" + n, n * DAY, "a", "b"));
            taught.learn(Interactions.session("q" + n, n * DAY, "x", "y" + n % 3));
            taught.learn(Interactions.session("r" + n, n * DAY, "popular"));
        }
        taught.learn(Interactions.session("s", 0, "a", "popular"));
        assertThat(ask("llr", "a")).containsOnlyKeys("b");
        assertThat(ask("llr", "b").getOrDefault("a", 0.0)).isCloseTo(LogLikelihood.ratio(30, 0, 1, 60), within(1e-9));
        assertThat(features("b", "a").logLikelihood()).isCloseTo(LogLikelihood.ratio(30, 0, 1, 60), within(1e-9));
    }

    @Test
    void twoStepsFindWhatFollowsWhatFollows() {
        taught.learn(Interactions.session("1", 0, "a", "b"));
        taught.learn(Interactions.session("2", 0, "b", "c"));
        taught.learn(Interactions.session("3", 0, "b", "d"));
        assertThat(ask("two-steps", "a")).isEqualTo(Map.of("c", 0.5, "d", 0.5));
        assertThat(ask("co-visitation", "a")).containsOnlyKeys("b");
    }

    @Test
    void whatIsBoughtGoesTogether_apartFromWhatIsSeen() {
        assertThat(ask("bought-together", "a")).isEmpty();
        taught.learn(act(EventType.VIEW, "b", 1, touch("a", 1, 1)));
        assertThat(ask("bought-together", "a")).isEmpty();
        taught.learn(act(EventType.ADD_TO_CART, "b", 3, touch("a", 1, 1)));
        taught.learn(act(EventType.PURCHASE, "b", 5, touch("a", 1, 1)));
        taught.learn(act(EventType.PURCHASE, "c", 5, touch("b", 1, 5), touch("a", 2, 1)));
        assertThat(features("a", "b").carted()).isEqualTo(1);
        assertThat(features("a", "b").bought()).isEqualTo(1);
        assertThat(features("a", "b").bothBought()).isZero();
        assertThat(features("b", "c").bothBought()).isEqualTo(1);
        assertThat(features("c", "b").bothBought()).isEqualTo(1);
        assertThat(features("c", "b").bought()).isZero();
        assertThat(ask("bought-together", "a")).containsOnlyKeys("b", "c");
        // One purchase each, in one session.
        assertThat(ask("bought-together", "c")).containsOnlyKeys("b");
        assertThat(ask("bought-together", "c").getOrDefault("b", 0.0)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void thePageThatAClickOpensIsNoStepOfItsOwn() {
        taught.learn(Interactions.session("1", DAY, "a", "b"));
        taught.learn(act(EventType.DWELL, "b", 1, touch("a", 1, 1)));
        taught.learn(act(EventType.CLICK, "b", 1, touch("a", 1, 1)));
        assertThat(features("a", "b").next()).isEqualTo(1);
        assertThat(features("a", "b").decayed()).isEqualTo(3);
        assertThat(features("b", "b").forward()).isZero();
        taught.learn(act(EventType.CLICK, "b", 1, touch("b", 1, 1), touch("a", 2, 1)));
        assertThat(features("b", "b").next()).isEqualTo(1);
        assertThat(features("a", "b").skip()).isEqualTo(1);
    }

    @Test
    void readersLearnAndKeepNothing() {
        learnExample();
        byte[] before = taught.bytes();
        for (Source source : taught.source().readers()) {
            Teaching<Source> reader = new Teaching<>(source, taught.catalog());
            reader.learn(Interactions.session("5", 5 * DAY, "a", "b"));
            assertThat(reader.bytes()).isEmpty();
        }
        assertThat(taught.bytes()).isEqualTo(before);
    }

    private void learnExample() {
        taught.learn(Interactions.session("1", DAY, "a", "b", "c"));
        taught.learn(Interactions.session("2", 2 * DAY, "b", "c", "d"));
        taught.learn(Interactions.session("3", 3 * DAY, "a", "d"));
        taught.learn(Interactions.session("4", 4 * DAY, "c", "e"));
    }

    private Map<String, Double> edges(String from) {
        Map<String, Double> edges = new LinkedHashMap<>();
        for (String to : List.of("a", "b", "c", "d", "e")) {
            double forward = features(from, to).forward();
            if (forward > 0) {
                edges.put(to, forward);
            }
        }
        return edges;
    }

    private PairFeatures features(String from, String to) {
        PairFeatures features = new PairFeatures();
        taught.source().pairs().read(taught.index(from), taught.index(to), 5 * DAY, features);
        return features;
    }

    private Map<String, Double> ask(String name, String... recent) {
        return new Teaching<>(reader(name), taught.catalog()).ask(5 * DAY, recent);
    }

    private Source reader(String name) {
        return taught.source().readers().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElse(taught.source());
    }

    private static Touch touch(String item, int distance, double weight) {
        return new Touch(item, distance, weight);
    }

    private static Interaction act(EventType type, String item, double weight, Touch... context) {
        boolean first = type == EventType.VIEW;
        return new Interaction(
                0,
                0,
                "p",
                1,
                1,
                DAY,
                type,
                item,
                List.of(),
                weight,
                false,
                first,
                "s",
                "phone",
                List.of(context),
                null);
    }
}
