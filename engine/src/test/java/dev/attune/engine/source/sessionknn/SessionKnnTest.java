package dev.attune.engine.source.sessionknn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionKnnTest {
    private static final long DAY = Interactions.DAY;
    private static final SessionIndexSettings INDEX = SessionIndexSettings.defaults();
    private static final StanSettings STAN = new StanSettings(1_500, 300, 10, 1, 5 * DAY, 2, 0, 1);

    @Test
    void weighsLikeVskNN() {
        Teaching<SessionKnn> taught = toy(StepWeight.DIVIDED, 1, 0);
        assertClose(taught.ask(5 * DAY, "b", "a"), Map.of("a", .875, "b", 1.25, "c", 1.25, "d", .625), 1);
    }

    /** The published sums are over weights of (L − i) / L, not their mean: twice as much for two items. */
    @Test
    void weighsLikeVmisKnn() {
        Teaching<SessionKnn> taught = toy(StepWeight.LINEAR, 0, 1);
        Map<String, Double> scores = taught.ask(5 * DAY, "b", "a");
        scores.remove("b");
        assertClose(scores, Map.of("a", 1.213008, "d", .901091, "c", .647285), 2);
    }

    @Test
    void weighsLikeStan() {
        Teaching<SessionKnn> taught = toy(StepWeight.LINEAR, 0, 1);
        assertClose(
                ask(taught, taught.source().stan(), taught.query(5 * DAY, "b", "a")),
                Map.of("a", .365644, "b", .630407, "c", .382361, "d", .208655),
                1);
    }

    @Test
    void theCurrentSessionIsNotItsOwnNeighbour() {
        Teaching<SessionKnn> taught = plain();
        taught.learn(Interactions.in("u", "s", "a", 1_000, 1));
        taught.learn(Interactions.in("u", "s", "b", 2_000, 1));
        assertThat(taught.ask(3_000, "a")).isEmpty();
        assertThat(ask(taught, taught.source().stan(), taught.query(3_000, "a")))
                .isEmpty();
        taught.learn(Interactions.in("u", "other", "a", 1_000, 1));
        assertThat(taught.ask(3_000, "a")).containsOnlyKeys("a");
    }

    @Test
    void sessionsAreKnownFromTheirFirstTouchOn() {
        Teaching<SessionKnn> taught = plain();
        taught.learn(Interactions.in("1", "x", "a", 1_000, 1));
        taught.learn(Interactions.in("1", "x", "b", 2_000, 1));
        assertThat(taught.ask(3_000, "a")).containsOnlyKeys("a", "b");
        taught.learn(Interactions.in("1", "x", "c", 2_500, 1));
        assertThat(taught.ask(3_000, "a")).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void whatIsNotLikedIsNoTouch() {
        Teaching<SessionKnn> taught = plain();
        taught.learn(Interactions.in("1", "x", "a", 1_000, 1));
        taught.learn(Interactions.in("1", "x", "b", 2_000, -0.2));
        taught.learn(Interactions.in("1", "x", "c", 3_000, 0));
        assertThat(taught.ask(4_000, "a")).containsOnlyKeys("a");
    }

    @Test
    void theItemOfThePageCountsAsTheLastOne() {
        Teaching<SessionKnn> taught = plain();
        taught.learn(Interactions.in("1", "x", "a", 1_000, 1));
        taught.learn(Interactions.in("1", "x", "b", 2_000, 1));
        Query query =
                new QueryEncoder(taught.catalog(), 1_800_000).encode(Teaching.profile(3_000), "a", null, 3_000, 300);
        assertThat(ask(taught, taught.source(), query)).containsOnlyKeys("a", "b");
        assertThat(ask(taught, taught.source().stan(), query)).containsOnlyKeys("a", "b");
    }

    @Test
    void beforeTheFirstTouchOfASessionWhatWasTouchedBeforeItCounts() {
        Teaching<SessionKnn> taught = plain();
        taught.learn(Interactions.in("1", "x", "a", 1_000, 1));
        taught.learn(Interactions.in("1", "x", "b", 2_000, 1));
        Query late = new QueryEncoder(taught.catalog(), 1_800_000)
                .encode(Teaching.profile(3_000, "a"), null, null, 3_000 + DAY, 300);
        assertThat(late.sessionSize()).isZero();
        assertThat(ask(taught, taught.source(), late)).containsOnlyKeys("a", "b");
    }

    @Test
    void takingBackEverythingLeavesNothing_notEvenTheCount() {
        Teaching<SessionKnn> taught = plain();
        byte[] empty = taught.bytes();
        List<Interaction> all = random(3, 400);
        taught.learn(all);
        Collections.shuffle(all, new Random(4));
        taught.takeBack(all);
        assertThat(taught.bytes()).isEqualTo(empty);
    }

    @Test
    void takingBackOnePersonLeavesWhatTheOthersTaught() {
        Teaching<SessionKnn> all = plain();
        Teaching<SessionKnn> others = new Teaching<>(new SessionKnn(plainSettings()), all.catalog());
        List<Interaction> everything = random(5, 600);
        all.learn(everything);
        for (Interaction interaction : everything) {
            if (interaction.person().equals("p3")) {
                all.takeBack(interaction);
            } else {
                others.learn(interaction);
            }
        }
        for (int item = 0; item < 30; item++) {
            assertClose(all.ask(DAY, "i" + item), others.ask(DAY, "i" + item), 1);
        }
    }

    /** Late events find their place: the order within a session is that of times. */
    @Test
    void lateEventsLeaveTheSameSessions() {
        Teaching<SessionKnn> one = plain();
        Teaching<SessionKnn> other = new Teaching<>(new SessionKnn(plainSettings()), one.catalog());
        List<Interaction> all = random(7, 500);
        one.learn(all);
        Collections.shuffle(all, new Random(8));
        other.learn(all);
        for (int item = 0; item < 30; item++) {
            Query query = one.query(DAY, "i" + item);
            assertClose(ask(other, other.source(), query), ask(one, one.source(), query), 1);
            assertClose(
                    ask(other, other.source().stan(), query),
                    ask(one, one.source().stan(), query),
                    1);
        }
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        SessionKnnSettings small = settings(new SessionIndexSettings(20, 3, 4), StepWeight.LINEAR, 1, 1);
        List<Interaction> all = random(21, 300);
        Teaching<SessionKnn> whole = new Teaching<>(new SessionKnn(small));
        for (int n = 0; n < all.size(); n++) {
            whole.learn(all.get(n));
            if (n % 3 == 2) {
                whole.takeBack(all.get(n - 1));
            }
            Teaching<SessionKnn> again = whole.restoredInto(new SessionKnn(small));
            assertThat(again.bytes()).isEqualTo(whole.bytes());
            String item = all.get(n / 2).item();
            assertThat(again.ask(DAY, item)).isEqualTo(whole.ask(DAY, item));
            whole = again;
        }
        Teaching<SessionKnn> uninterrupted = new Teaching<>(new SessionKnn(small));
        for (int n = 0; n < all.size(); n++) {
            uninterrupted.learn(all.get(n));
            if (n % 3 == 2) {
                uninterrupted.takeBack(all.get(n - 1));
            }
        }
        assertThat(whole.bytes()).isEqualTo(uninterrupted.bytes());
    }

    @Test
    void refusesASnapshotThatHoldsMoreThanFits() {
        Teaching<SessionKnn> taught = plain();
        taught.learn(random(1, 100));
        SessionKnnSettings small = settings(new SessionIndexSettings(2, 50, 50), StepWeight.LINEAR, 1, 1);
        assertThatThrownBy(() -> taught.restoredInto(new SessionKnn(small)))
                .hasRootCauseMessage("sessions: " + taught.source().sessions() + " (expected: 0..2)");
    }

    @Test
    void settingsSayWhatTheyExpect() {
        assertThatThrownBy(() -> new SessionIndexSettings(0, 50, 100))
                .hasMessageContaining("sessions: 0 (expected: 1..");
        assertThatThrownBy(() -> settings(INDEX, StepWeight.LINEAR, -1, 1))
                .hasMessageStartingWith("base: -1.0 (expected:");
        assertThatThrownBy(() -> new StanSettings(1, 1, 1, 0, 1, 1, 0, 1))
                .hasMessageStartingWith("positionScale: 0.0 (expected:");
        assertThat(SessionKnnSettings.defaults().learning()).isEqualTo("session-knn 250000 50 2250");
    }

    private static Teaching<SessionKnn> plain() {
        return new Teaching<>(new SessionKnn(plainSettings()));
    }

    /** Without idf, as an item that all sessions hold would count nothing. */
    private static SessionKnnSettings plainSettings() {
        return settings(INDEX, StepWeight.LINEAR, 1, 0);
    }

    private static SessionKnnSettings settings(
            SessionIndexSettings index, StepWeight steps, double base, double rarity) {
        return new SessionKnnSettings(index, 500, 100, 10, steps, base, rarity, 1, STAN);
    }

    private static Teaching<SessionKnn> toy(StepWeight steps, double base, double rarity) {
        Teaching<SessionKnn> taught = new Teaching<>(new SessionKnn(settings(INDEX, steps, base, rarity)));
        for (String session : List.of("1abc", "2bcd", "3ad", "4ce")) {
            long day = (long) session.charAt(0) - '0';
            for (int n = 1; n < session.length(); n++) {
                taught.learn(Interactions.in("p", session, session.substring(n, n + 1), day * DAY, 1));
            }
        }
        return taught;
    }

    private static List<Interaction> random(long seed, int size) {
        Random random = new Random(seed);
        List<Interaction> all = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            String session = "x" + n / 40 + random.nextInt(8);
            all.add(Interactions.in("p" + random.nextInt(6), session, "i" + random.nextInt(30), n * 1_000L, 1));
        }
        return all;
    }

    private static Map<String, Double> ask(Teaching<?> taught, Source source, Query query) {
        Candidates candidates = new Candidates(8);
        source.propose(query, candidates);
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int n = 0; n < candidates.size(); n++) {
            scores.put(taught.catalog().id(candidates.item(n)), candidates.score(n));
        }
        return scores;
    }

    private static void assertClose(Map<String, Double> scores, Map<String, Double> expected, double factor) {
        assertThat(scores.keySet()).isEqualTo(expected.keySet());
        scores.forEach(
                (item, score) -> assertThat(score * factor).as(item).isCloseTo(expected.get(item), within(1e-6)));
    }
}
