package dev.attune.engine.source.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.recommend.Request;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.SignalEncoder;
import dev.attune.engine.vector.NormalEquations;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactorsTest {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long DAY = Interactions.DAY;
    private static final FactorsSettings SMALL =
            new FactorsSettings(6, 20, 0.2, 0.03, 5, 25, 8, 6, 2, 40 * DAY, 16, 1, 0.9, 0.5);

    @Test
    void proposesWhatPeopleOfTheSameKindLike() {
        Teaching<Factors> taught = published(FactorsSettings.defaults(), TrainerTest.likings(5, 100, 3_000));
        List<String> best = new ArrayList<>(taught.ask(4_000_000, "i1", "i3").keySet());
        assertThat(best.subList(0, 6)).allMatch(item -> Integer.parseInt(item.substring(1)) < 20);
        best = new ArrayList<>(taught.ask(4_000_000, "i61", "i63").keySet());
        assertThat(best.subList(0, 6)).allMatch(item -> Integer.parseInt(item.substring(1)) >= 60);
    }

    @Test
    void scoresAreThoseOfTheExactSolution() {
        Teaching<Factors> taught = published(SMALL, TrainerTest.likings(6, 20, 900));
        String[] recent = {"i1", "i2", "i41", "i7", "nobody knows"};
        double[] person = solved(taught, recent);
        Map<String, Double> scores = taught.ask(0, recent);
        assertThat(scores.size()).isGreaterThan(10);
        Items items = taught.source().trainer().items();
        scores.forEach((item, score) -> {
            double[] vector = Look.vector(
                    items.vectors(), items.audience(taught.index(item)).row());
            assertThat(score).isCloseTo(NormalEquations.dot(person, 0, vector, 0, 6), within(1e-5));
        });
    }

    /** (Σ_all c x xᵀ + Σ_recent (w − c) x xᵀ + λ) p = Σ_recent w x, put together one by one. */
    private static double[] solved(Teaching<Factors> taught, String... recent) {
        Items items = taught.source().trainer().items();
        Vectors vectors = items.vectors();
        double[] a = new double[36];
        double[] b = new double[6];
        double regularization = Math.min(20, vectors.size());
        for (int row = 0; row < vectors.rows(); row++) {
            NormalEquations.addOuter(a, 6, items.missing(row), Look.vector(vectors, row), 0);
        }
        double weight = 1;
        for (String item : recent) {
            Audience audience = taught.index(item) < 0 ? null : items.at(taught.index(item));
            if (audience != null && audience.row() >= 0) {
                double[] vector = Look.vector(vectors, audience.row());
                NormalEquations.addOuter(a, 6, weight - items.missing(audience.row()), vector, 0);
                NormalEquations.addScaled(b, 0, 6, weight, vector, 0);
                regularization++;
            }
            weight *= 0.9;
        }
        for (int k = 0; k < 6; k++) {
            a[k * 7] += 0.03 * regularization;
        }
        NormalEquations.solve(a, 6, b, 0);
        return b;
    }

    @Test
    void whatIsLearnedIsSeenWhenItIsPublished() {
        Teaching<Factors> taught = new Teaching<>(new Factors(SMALL));
        List<Interaction> likings = TrainerTest.likings(7, 20, 16);
        taught.learn(likings.subList(0, 15));
        assertThat(taught.source().due()).isFalse();
        taught.learn(likings.subList(15, 16));
        assertThat(taught.source().due()).isTrue();
        taught.source().publish();
        taught.source().step().run();
        assertThat(asked(taught)).isZero();
        taught.source().publish();
        assertThat(asked(taught)).isPositive();
        taught.source().publish();
        assertThat(asked(taught)).isPositive();
    }

    @Test
    void onlyTheBestAreProposed_bestFirst_andThoseLikeTheItemOfThePage() {
        Teaching<Factors> taught = published(SMALL, TrainerTest.likings(8, 20, 900));
        Query query = taught.query(0, "i1");
        Candidates all = new Candidates(16);
        taught.source().propose(query, all);
        assertThat(all.size()).isGreaterThan(5);
        for (int n = 1; n < all.size(); n++) {
            assertThat(all.score(n)).isLessThanOrEqualTo(all.score(n - 1));
        }
        Map<String, Double> similar =
                taught.ask(new Request(Teaching.profile(0), "home", 10, "i61", Set.of(), null, List.of(), 0));
        assertThat(similar.keySet().iterator().next()).matches("i[67]\\d");
    }

    @Test
    void takingBackEverythingLeavesNobodyAndNoItem() {
        Teaching<Factors> taught = new Teaching<>(new Factors(SMALL));
        List<Interaction> all = TrainerTest.likings(9, 20, 400);
        all.forEach(interaction -> TrainerTest.learn(taught, interaction));
        taught.takeBack(all);
        finish(taught);
        Trainer trainer = taught.source().trainer();
        assertThat(trainer.people().size()).isZero();
        assertThat(trainer.items().vectors().size()).isZero();
        assertThat(Look.drift(trainer.items().vectors())).isLessThan(1e-10);
        for (int item = 0; item < taught.catalog().size(); item++) {
            assertThat(trainer.items().at(item)).isNull();
        }
        assertThat(asked(taught)).isZero();
    }

    @Test
    void aPersonTakenBackIsGone_andTheModelBecomesThatOfTheOthers() {
        FactorsSettings large = new FactorsSettings(6, 20, 0, 0.03, 5, 100, 100, 100, 1, 999 * DAY, 16, 1, 1, 1);
        List<Interaction> all = TrainerTest.likings(10, 20, 1_500);
        Teaching<Factors> taught = published(large, all);
        taught.takeBack(all.stream().filter(i -> i.person().equals("p3")).toList());
        finish(taught);
        Teaching<Factors> others = new Teaching<>(new Factors(large), taught.catalog());
        all.stream().filter(i -> !i.person().equals("p3")).forEach(i -> TrainerTest.learn(others, i));
        finish(others);
        assertThat(taught.source().trainer().people().size()).isEqualTo(19);
        double loss = new Look(large, taught.source().trainer()).loss();
        double lossOfOthers = new Look(large, others.source().trainer()).loss();
        assertThat(loss).isCloseTo(lossOfOthers, within(0.02 * lossOfOthers));
    }

    @Test
    void engagementAddsUp_andRejectionTeachesNothing() {
        Teaching<Factors> taught = new Teaching<>(new Factors(SMALL));
        taught.learn(Interactions.view("p", "a", 0, 2, List.of()));
        taught.learn(Interactions.view("p", "a", 1, 1, List.of()));
        taught.learn(Interactions.view("p", "b", 2, -1, List.of()));
        taught.takeBack(Interactions.view("p", "a", 0, 2, List.of()));
        taught.source().step().run();
        Person person = taught.source().trainer().people().person(0);
        assertThat(person.size()).isEqualTo(1);
        assertThat(person.weight(0)).isEqualTo(1);
        assertThat(taught.source().trainer().items().audience(taught.index("a")).weight(0))
                .isEqualTo(1);
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        List<Interaction> all = TrainerTest.likings(11, 40, 700);
        List<Interaction> robot =
                all.stream().filter(i -> i.person().equals("p3")).toList();
        Teaching<Factors> uninterrupted = new Teaching<>(new Factors(SMALL));
        Teaching<Factors> whole = new Teaching<>(new Factors(SMALL), uninterrupted.catalog());
        for (int n = 0; n < all.size(); n++) {
            TrainerTest.learn(uninterrupted, all.get(n));
            TrainerTest.learn(whole, all.get(n));
            if (n == 450) {
                uninterrupted.takeBack(robot);
                whole.takeBack(robot);
            }
            whole = whole.restoredInto(new Factors(SMALL));
            assertThat(whole.bytes()).isEqualTo(uninterrupted.bytes());
            assertThat(whole.ask(0, "i1", "i30")).isEqualTo(uninterrupted.ask(0, "i1", "i30"));
        }
    }

    @Test
    void learningAndProposingAllocateNothingOnceEverythingIsKnown() {
        Teaching<Factors> taught = new Teaching<>(new Factors(FactorsSettings.defaults()));
        SignalEncoder encoder = new SignalEncoder(taught.catalog());
        List<Interaction> likings = TrainerTest.likings(12, 20, 2_000);
        Query query = taught.query(0, "i1", "i30");
        Candidates candidates = new Candidates(512);
        for (int round = 0; round < 5; round++) {
            learnAndAsk(taught.source(), encoder, likings, query, candidates);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        learnAndAsk(taught.source(), encoder, likings, query, candidates);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytes / likings.size()).isLessThan(64);
    }

    private static void learnAndAsk(
            Factors source, SignalEncoder encoder, List<Interaction> likings, Query query, Candidates candidates) {
        for (int n = 0; n < likings.size(); n++) {
            encoder.encode(likings.get(n));
            source.learn(encoder.signal());
            if (source.due()) {
                source.publish();
                source.step().run();
            }
            candidates.clear();
            source.propose(query, candidates);
        }
    }

    private static int asked(Teaching<Factors> taught) {
        int found = 0;
        for (int item = 0; item < 80; item++) {
            found += taught.ask(0, "i" + item).size();
        }
        return found;
    }

    private static Teaching<Factors> published(FactorsSettings settings, List<Interaction> interactions) {
        Teaching<Factors> taught = new Teaching<>(new Factors(settings));
        interactions.forEach(interaction -> TrainerTest.learn(taught, interaction));
        finish(taught);
        return taught;
    }

    private static void finish(Teaching<Factors> taught) {
        taught.source().publish();
        taught.source().step().run();
        taught.source().publish();
    }
}
