package dev.attune.engine.source.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopularityTest {
    private static final long DAY = Interactions.DAY;

    @Test
    void aTouchCountsHalfADayLater() {
        Teaching<Popularity> taught = new Teaching<>(new Popularity(PopularSettings.defaults()));
        taught.learn(touch("p", "old", 0, "c"));
        taught.learn(touch("p", "new", DAY, "c"));
        Map<String, Double> shares = taught.ask(DAY);
        assertThat(shares.keySet()).containsExactly("new", "old");
        assertThat(shares.get("new")).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void aRequestForACategoryReadsItsBoard() {
        Teaching<Popularity> taught = new Teaching<>(new Popularity(PopularSettings.defaults()));
        taught.learn(touch("p", "shirt", 0, "clothes"));
        taught.learn(touch("p", "mug", 0, "kitchen"));
        assertThat(taught.ask(Teaching.request(Teaching.profile(0), 0, "kitchen")))
                .isEqualTo(Map.of("mug", 1.0));
        assertThat(taught.ask(Teaching.request(Teaching.profile(0), 0, "unheard of")))
                .isEmpty();
    }

    @Test
    void byCategoryMixesBoardsByTaste() {
        Teaching<Popularity> taught = new Teaching<>(new Popularity(PopularSettings.defaults()));
        taught.learn(touch("p", "shirt", 0, "clothes"));
        taught.learn(touch("p", "mug", 0, "kitchen"));
        taught.learn(touch("p", "pan", 0, "kitchen"));
        Teaching<Source> byTaste = new Teaching<>(taught.source().byCategory(), taught.catalog());
        Map<String, Double> scores =
                byTaste.ask(Teaching.request(Teaching.taste(Map.of("kitchen", 0.8, "clothes", 0.2)), 0, null));
        assertThat(scores).isEqualTo(Map.of("mug", 0.4, "pan", 0.4, "shirt", 0.2));
    }

    @Test
    void takingBackEverythingLeavesNothing() {
        Teaching<Popularity> taught = new Teaching<>(new Popularity(PopularSettings.defaults()));
        byte[] empty = taught.bytes();
        List<Interaction> all = flat(Interactions.random(8, 300));
        taught.learn(all);
        Collections.shuffle(all, new Random(4));
        taught.takeBack(all);
        // Only the number of the epoch stays.
        assertThat(taught.ask(61 * DAY)).isEmpty();
        assertThat(taught.bytes()).hasSameSizeAs(empty);
    }

    @Test
    void theOrderOfEventsDoesNotMatter() {
        List<Interaction> all = flat(Interactions.random(8, 300));
        Teaching<Popularity> one = new Teaching<>(new Popularity(PopularSettings.defaults()));
        Teaching<Popularity> other = new Teaching<>(new Popularity(PopularSettings.defaults()), one.catalog());
        one.learn(all);
        Collections.shuffle(all, new Random(4));
        other.learn(all);
        Map<String, Double> expected = one.ask(61 * DAY);
        assertThat(other.ask(61 * DAY))
                .allSatisfy((item, share) -> assertThat(share).isCloseTo(expected.get(item), within(1e-9)));
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        PopularSettings small = new PopularSettings(DAY, 5, 6);
        List<Interaction> all = flat(Interactions.random(22, 80));
        Teaching<Popularity> whole = new Teaching<>(new Popularity(small));
        Random random = new Random(3);
        List<Interaction> learned = new ArrayList<>();
        for (Interaction interaction : all) {
            if (!learned.isEmpty() && random.nextInt(3) == 0) {
                whole.takeBack(learned.remove(random.nextInt(learned.size())));
            }
            whole.learn(interaction);
            learned.add(interaction);
            Teaching<Popularity> again = whole.restoredInto(new Popularity(small));
            assertThat(again.bytes()).isEqualTo(whole.bytes());
            assertThat(again.ask(61 * DAY)).isEqualTo(whole.ask(61 * DAY));
            whole = random.nextBoolean() ? again : whole;
        }
    }

    /** With 4 items nothing is ever outside the top, so that shares always sum to 1. */
    @ParameterizedTest
    @CsvSource({"40, 0", "4, 1"})
    void readersSeeTopsOfOnePiece(int items, double least) throws InterruptedException {
        Teaching<Popularity> taught =
                new Teaching<>(new Popularity(new PopularSettings(dev.attune.engine.decay.Decay.NEVER, 5, 16)));
        taught.learn(touch("p", "i0", 0, "c"));
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable String> problem = new AtomicReference<>();
        Thread reader = new Thread(() -> read(taught, least, done, problem));
        reader.start();
        Random random = new Random(6);
        for (int n = 0; n < 200_000 && problem.get() == null; n++) {
            Interaction touch = touch("p", "i" + random.nextInt(items), 0, "c");
            taught.learn(touch);
            if (n % 3 == 0) {
                taught.takeBack(touch);
            }
        }
        done.set(true);
        reader.join();
        assertThat(problem.get()).isNull();
    }

    private static void read(
            Teaching<Popularity> taught, double least, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        Candidates candidates = new Candidates(16);
        var query = new QueryEncoder(taught.catalog(), 1).encode(Teaching.profile(0), null, null, 0, 16);
        while (!done.get()) {
            candidates.clear();
            taught.source().propose(query, candidates);
            double sum = 0;
            for (int n = 0; n < candidates.size(); n++) {
                sum += candidates.score(n);
            }
            if (sum > 1 + 1e-9 || sum < least - 1e-9) {
                problem.set("shares sum to " + sum);
            }
        }
    }

    private static Interaction touch(String person, String item, long time, String category) {
        return Interactions.of(person, item, time, 1, List.of(), List.of(category));
    }

    private static List<Interaction> flat(List<List<Interaction>> sessions) {
        List<Interaction> all = new ArrayList<>();
        sessions.forEach(all::addAll);
        return all;
    }
}
