package dev.attune.engine.source.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.decay.Decay;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsersTest {
    private static final long DAY = Interactions.DAY;
    private static final int LOGS = 1_000;

    /** 3 people: a is held by 2 of them, b by 3; the request holds both, and they share 2 and 1 of their items. */
    @Test
    void weighsPeopleByWhatTheyShare_andItemsByThePeople() {
        Teaching<Users> taught = plain();
        touch(taught, "1", "a", 0, 1);
        touch(taught, "1", "b", 0, 1);
        touch(taught, "1", "c", 0, 2);
        touch(taught, "2", "b", 0, 1);
        touch(taught, "2", "d", 0, 9);
        touch(taught, "3", "a", 0, 1);
        touch(taught, "3", "b", 0, 1);
        double a = Math.log(1 + 3 / 2.0);
        double b = Math.log(1 + 3 / 3.0);
        assertClose(
                taught.ask(0, "a", "b"), Map.of("c", 2 * (a + b) / Math.sqrt(2 * 3), "d", 5 * b / Math.sqrt(2 * 2)));
    }

    @Test
    void nearnessFallsByHalves_andVotesMoreSlowlyTheOlderTheyAre() {
        Teaching<Users> taught =
                new Teaching<>(new Users(new UsersSettings(10, 50, 200, 20, 100, 10 * DAY, DAY, 5, 0)));
        touch(taught, "1", "a", 0, 1);
        touch(taught, "1", "c", 5 * DAY, 1);
        assertClose(taught.ask(10 * DAY, "a"), Map.of("c", Math.log(2) / Math.sqrt(2) / 2 / 6));
    }

    @Test
    void nobodyIsANeighbourOfOneself() {
        Teaching<Users> taught = plain();
        touch(taught, "u", "a", 0, 1);
        touch(taught, "u", "b", 0, 1);
        assertThat(taught.ask(0, "a")).isEmpty();
    }

    @Test
    void whatIsNotLikedIsNoTouch() {
        Teaching<Users> taught = plain();
        touch(taught, "1", "a", 0, 1);
        touch(taught, "1", "b", 0, -1);
        touch(taught, "1", "c", 0, 0);
        assertThat(taught.ask(0, "a")).isEmpty();
    }

    @Test
    void theItemOfThePageCountsForPeopleWithoutHistory() {
        Teaching<Users> taught = plain();
        touch(taught, "1", "a", 0, 1);
        touch(taught, "1", "b", 0, 1);
        Query query =
                new QueryEncoder(taught.catalog(), 1_800_000).encode(Teaching.profile(3_000), "a", null, 3_000, 300);
        Candidates candidates = new Candidates(8);
        taught.source().propose(query, candidates);
        assertThat(candidates.size()).isEqualTo(2); // the page's item as well: it is not this person's
    }

    @Test
    void whoWasSilentLongestMakesWay() {
        Teaching<Users> taught = new Teaching<>(new Users(new UsersSettings(2, 50, 200, 20, 100, DAY, DAY, 5, 0)));
        touch(taught, "1", "a", 0, 1);
        touch(taught, "1", "b", 0, 1);
        touch(taught, "2", "a", 0, 1);
        touch(taught, "2", "c", 0, 1);
        touch(taught, "1", "b", 0, 1);
        touch(taught, "3", "a", 0, 1);
        touch(taught, "3", "d", 0, 1);
        assertThat(taught.ask(0, "a")).containsOnlyKeys("b", "d");
    }

    @Test
    void everyListEqualsASearchThroughAllPeople() {
        for (int seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            UsersSettings settings = settings(random);
            Teaching<Users> taught = new Teaching<>(new Users(settings));
            UserModel model = new UserModel(settings);
            List<Interaction> log = new ArrayList<>();
            for (int step = 0; step < 80; step++) {
                happen(random, step, log, taught, model);
                List<String> items = items(random);
                long now = step * 1_000L;
                assertClose(taught.ask(now, items.toArray(new String[0])), model.ask(items, "u", now));
            }
        }
    }

    @Test
    void takingBackEverythingLeavesNothing() {
        Teaching<Users> taught = plain();
        byte[] empty = taught.bytes();
        List<Interaction> all = random(3, 500);
        taught.learn(all);
        Collections.shuffle(all, new Random(4));
        taught.takeBack(all);
        assertThat(taught.bytes()).isEqualTo(empty);
    }

    @Test
    void takingBackOnePersonLeavesWhatTheOthersTaught() {
        Teaching<Users> all = plain();
        Teaching<Users> others = new Teaching<>(new Users(plainSettings()), all.catalog());
        for (Interaction interaction : random(5, 500)) {
            all.learn(interaction);
            if (!interaction.person().equals("p3")) {
                others.learn(interaction);
            }
        }
        random(5, 500).stream().filter(i -> i.person().equals("p3")).forEach(all::takeBack);
        for (int item = 0; item < 30; item++) {
            assertClose(all.ask(DAY, "i" + item), others.ask(DAY, "i" + item));
        }
    }

    @Test
    void theOrderDoesNotMatter_whileThereIsRoom() {
        Teaching<Users> one = plain();
        Teaching<Users> other = new Teaching<>(new Users(plainSettings()), one.catalog());
        List<Interaction> all = random(9, 500);
        one.learn(all);
        Collections.shuffle(all, new Random(1));
        other.learn(all);
        for (int item = 0; item < 30; item++) {
            assertClose(one.ask(DAY, "i" + item), other.ask(DAY, "i" + item));
        }
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        UsersSettings small = new UsersSettings(6, 4, 3, 20, 100, DAY, DAY, 5, 0.5);
        List<Interaction> all = random(21, 300);
        Teaching<Users> whole = new Teaching<>(new Users(small));
        Teaching<Users> uninterrupted = new Teaching<>(new Users(small));
        for (int n = 0; n < all.size(); n++) {
            whole.learn(all.get(n));
            uninterrupted.learn(all.get(n));
            if (n % 3 == 2) {
                whole.takeBack(all.get(n - 1));
                uninterrupted.takeBack(all.get(n - 1));
            }
            Teaching<Users> again = whole.restoredInto(new Users(small));
            assertThat(again.bytes()).isEqualTo(whole.bytes());
            String item = all.get(n / 2).item();
            assertThat(again.ask(DAY, item)).isEqualTo(whole.ask(DAY, item));
            whole = again;
        }
        assertThat(whole.bytes()).isEqualTo(uninterrupted.bytes());
    }

    @Test
    void refusesASnapshotThatHoldsMoreThanFits() {
        Teaching<Users> taught = plain();
        taught.learn(random(1, 100));
        UsersSettings small = new UsersSettings(2, 50, 200, 20, 100, DAY, DAY, 5, 0);
        assertThatThrownBy(() -> taught.restoredInto(new Users(small)))
                .hasRootCauseMessage("people: 8 (expected: 0..2)");
    }

    @Test
    void settingsSayWhatTheyExpect() {
        assertThatThrownBy(() -> new UsersSettings(0, 50, 200, 20, 100, DAY, DAY, 5, 0))
                .hasMessageStartingWith("people: 0 (expected: 1..");
        assertThatThrownBy(() -> new UsersSettings(10, 50, 200, 20, 100, -3, DAY, 5, 0))
                .hasMessage("nearnessHalfLife: -3 (expected: > 0)");
        assertThat(plainSettings().learning()).isEqualTo("users 100 50 200");
    }

    private static void happen(
            Random random, int step, List<Interaction> log, Teaching<Users> taught, UserModel model) {
        if (!log.isEmpty() && random.nextInt(4) == 0) {
            Interaction back = log.remove(random.nextInt(log.size()));
            taught.takeBack(back);
            model.takeBack(back);
            return;
        }
        long time = 1_000L * Math.max(0, step - random.nextInt(5));
        String person = random.nextInt(8) == 0 ? "u" : "p" + random.nextInt(8);
        Interaction touch = Interactions.in(person, "s", "i" + random.nextInt(6), time, 1 + random.nextInt(6));
        log.add(touch);
        taught.learn(touch);
        model.learn(touch);
    }

    private static UsersSettings settings(Random random) {
        return new UsersSettings(
                1 + random.nextInt(9),
                1 + random.nextInt(6),
                1 + random.nextInt(6),
                1 + random.nextInt(4),
                1 + random.nextInt(6),
                7_001,
                3_003,
                5,
                random.nextInt(3) / 2.0);
    }

    private static List<String> items(Random random) {
        return Stream.generate(() -> "i" + random.nextInt(6))
                .limit(1 + random.nextInt(4))
                .distinct()
                .toList();
    }

    private static Teaching<Users> plain() {
        return new Teaching<>(new Users(plainSettings()));
    }

    private static UsersSettings plainSettings() {
        return new UsersSettings(100, 50, 200, 20, 100, Decay.NEVER, 1_000_000_000_000_000L, 5, 0);
    }

    private static void touch(Teaching<Users> taught, String person, String item, long time, double weight) {
        taught.learn(Interactions.in(person, "s", item, time, weight));
    }

    private static List<Interaction> random(long seed, int size) {
        Random random = new Random(seed);
        List<Interaction> all = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            double weight = 1 + random.nextInt(4);
            all.add(Interactions.in("p" + n % 8, "s" + n / 50, "i" + random.nextInt(30), n * 1_000L, weight));
        }
        return all;
    }

    private static void assertClose(Map<String, Double> scores, Map<String, Double> expected) {
        assertThat(scores.keySet()).isEqualTo(expected.keySet());
        scores.forEach((item, score) -> assertThat(score).as(item).isCloseTo(expected.get(item), within(1e-9)));
    }
}
