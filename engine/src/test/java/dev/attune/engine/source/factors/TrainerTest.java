package dev.attune.engine.source.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final long NEVER = Long.MAX_VALUE / 4;
    private static final List<Interaction> LIKINGS = likings(2, 200, 6_000);

    @Test
    void aSweepNeverRaisesTheLoss() {
        for (double exponent : new double[] {0, 0.4}) {
            FactorsSettings settings =
                    new FactorsSettings(6, 10, exponent, 0.02, 5, 1_000, 100, 1_000, 1, NEVER, 1, 0, 1, 1);
            Teaching<Factors> taught = taught(settings, likings(1, 60, 300));
            Look look = new Look(settings, taught.source().trainer());
            double loss = look.loss();
            for (int sweep = 0; sweep < 60; sweep++) {
                taught.source().trainer().sweep();
                double after = look.loss();
                assertThat(after).isLessThanOrEqualTo(loss * (1 + 1e-7));
                loss = after;
            }
        }
    }

    @Test
    void theSumsAreThoseOfTheVectors_whateverCameAndWent() {
        FactorsSettings settings =
                new FactorsSettings(5, 20, 0.4, 0.05, 3, 25, 6, 4, 2, 20 * Interactions.DAY, 7, 1, 1, 1);
        Teaching<Factors> taught = new Teaching<>(new Factors(settings));
        Random random = new Random(8);
        List<Interaction> all = flat(Interactions.random(4, 2_000));
        for (Interaction interaction : all) {
            learn(taught, interaction);
            if (random.nextInt(4) == 0) {
                taught.takeBack(all.get(random.nextInt(all.size())));
            }
        }
        Trainer trainer = taught.source().trainer();
        assertThat(trainer.items().vectors().size()).isPositive();
        assertThat(Look.drift(trainer.items().vectors())).isLessThan(1e-8);
        assertThat(Look.drift(trainer.personVectors())).isLessThan(1e-8);
        assertThat(trainer.people().size()).isEqualTo(trainer.personVectors().size());
    }

    /**
     * Online: each interaction once, in order. Batch: sweeps over the same pairs, from where online ended and from the
     * first small vectors, until the loss falls by less than a millionth.
     */
    @Test
    void onceThroughTheDataEndsWithinOnePercentOfTheBatchLoss() {
        assertThat(lossOverBatch(2)).isLessThan(1.01);
        assertThat(lossOverBatch(1)).isLessThan(1.01);
    }

    @Test
    void withoutRefreshingItEndsWithinTwoPercent_andSweepsLeadToWhatBatchFinds() {
        FactorsSettings settings = online(0);
        Teaching<Factors> online = taught(settings, LIKINGS);
        double loss = new Look(settings, online.source().trainer()).loss();
        double batch = batchLoss(settings, LIKINGS);
        assertThat(loss).isLessThan(1.02 * batch);
        assertThat(converge(settings, online.source().trainer())).isCloseTo(batch, within(0.005 * batch));
    }

    private static double lossOverBatch(int refresh) {
        FactorsSettings settings = online(refresh);
        Teaching<Factors> online = taught(settings, LIKINGS);
        double loss = new Look(settings, online.source().trainer()).loss();
        double further = converge(settings, online.source().trainer());
        double batch = Math.min(further, batchLoss(settings, LIKINGS));
        System.out.printf("eALS, refresh %d: loss %.2f, of batch %.5f%n", refresh, loss, loss / batch);
        return loss / batch;
    }

    private static FactorsSettings online(int refresh) {
        return new FactorsSettings(8, 30, 0, 0.03, 5, 1_000, 300, 1_000, 1, NEVER, 64, refresh, 1, 1);
    }

    private static double batchLoss(FactorsSettings online, List<Interaction> likings) {
        FactorsSettings settings = new FactorsSettings(
                online.dimensions(),
                online.missing(),
                online.popularityExponent(),
                online.regularization(),
                5,
                1_000,
                300,
                1_000,
                1,
                NEVER,
                likings.size() + 1,
                0,
                1,
                1);
        Teaching<Factors> batch = new Teaching<>(new Factors(settings));
        batch.learn(likings);
        batch.source().step().run();
        return converge(settings, batch.source().trainer());
    }

    private static double converge(FactorsSettings settings, Trainer trainer) {
        Look look = new Look(settings, trainer);
        double loss = look.loss();
        for (int sweep = 0; sweep < 500; sweep++) {
            trainer.sweep();
            double after = look.loss();
            if (loss - after < 1e-6 * loss) {
                return after;
            }
            loss = after;
        }
        return loss;
    }

    @Test
    void peopleItemsAndListsStayWithinTheirBounds() {
        FactorsSettings settings = new FactorsSettings(4, 20, 0, 0.05, 3, 10, 3, 2, 2, NEVER, 1, 1, 1, 1);
        Teaching<Factors> taught = taught(settings, flat(Interactions.random(6, 400)));
        Trainer trainer = taught.source().trainer();
        assertThat(trainer.people().size()).isEqualTo(10);
        assertThat(trainer.personVectors().rows()).isEqualTo(10);
        int pairs = 0;
        for (int slot = 0; slot < 10; slot++) {
            assertThat(trainer.people().person(slot).size()).isBetween(1, 3);
            pairs += trainer.people().person(slot).size();
        }
        for (int item = 0; item < taught.catalog().size(); item++) {
            Audience audience = trainer.items().at(item);
            pairs -= audience == null ? 0 : audience.people();
            assertThat(audience == null ? 1 : audience.people()).isPositive();
            assertThat(audience == null ? 0 : audience.size()).isLessThanOrEqualTo(2);
        }
        assertThat(pairs).isZero();
    }

    @Test
    void anItemGetsItsVectorWithTheSecondPerson_andLosesItWhenNobodyCares() {
        FactorsSettings settings =
                new FactorsSettings(4, 20, 0, 0.05, 3, 10, 9, 9, 2, 30 * Interactions.DAY, 1, 1, 1, 1);
        Teaching<Factors> taught = new Teaching<>(new Factors(settings));
        learn(taught, Interactions.view("p1", "a", 0, 1, List.of()));
        learn(taught, Interactions.view("p1", "a", 0, 1, List.of()));
        assertThat(taught.source().trainer().items().vectors().size()).isZero();
        learn(taught, Interactions.view("p2", "a", 0, 1, List.of()));
        assertThat(taught.source().trainer().items().vectors().size()).isEqualTo(1);
        for (int n = 0; n < 5; n++) {
            learn(taught, Interactions.view("p3", "b", 31 * Interactions.DAY, 1, List.of()));
        }
        assertThat(taught.source().trainer().items().vectors().size()).isZero();
        assertThat(taught.source().trainer().people().size()).isEqualTo(1);
        assertThat(taught.source().trainer().items().at(taught.index("a"))).isNull();
    }

    static void learn(Teaching<Factors> taught, Interaction interaction) {
        taught.learn(interaction);
        if (taught.source().due()) {
            taught.source().publish();
            taught.source().step().run();
        }
    }

    private static Teaching<Factors> taught(FactorsSettings settings, List<Interaction> interactions) {
        Teaching<Factors> taught = new Teaching<>(new Factors(settings));
        interactions.forEach(interaction -> learn(taught, interaction));
        taught.source().step().run();
        return taught;
    }

    /** People of four kinds, each of which likes its own quarter of 80 items, with a share of noise. */
    static List<Interaction> likings(long seed, int people, int size) {
        Random random = new Random(seed);
        List<Interaction> likings = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            int person = random.nextInt(people);
            int kind = random.nextInt(5) == 0 ? random.nextInt(4) : person % 4;
            String item = "i" + (kind * 20 + (int) Math.abs(random.nextGaussian() * 8) % 20);
            likings.add(Interactions.view("p" + person, item, n * 1_000L, 1 + random.nextInt(3), List.of()));
        }
        return likings;
    }

    private static List<Interaction> flat(List<List<Interaction>> sessions) {
        List<Interaction> all = new ArrayList<>();
        sessions.forEach(all::addAll);
        return all;
    }
}
