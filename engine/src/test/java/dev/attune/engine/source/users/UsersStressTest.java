package dev.attune.engine.source.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsersStressTest {
    private static final int KINDS = 8;

    /**
     * A person of kind k holds the hub of k and items of k alone, and slots change hands all the time: an item of
     * another kind in a list for that hub would come from a person who was of two pieces.
     */
    @Test
    void nobodyOfTwoPiecesEverVotes() throws InterruptedException {
        UsersSettings settings = new UsersSettings(24, 10, 4, 20, 8, 1_000_000, 1_000_000, 5, 0);
        Teaching<Users> taught = new Teaching<>(new Users(settings));
        for (int number = 0; number < KINDS; number++) {
            person(taught, number);
        }
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable String> problem = new AtomicReference<>();
        Thread[] readers = {reader(taught, done, problem), reader(taught, done, problem)};
        for (Thread reader : readers) {
            reader.start();
        }
        for (int number = KINDS; number < 60_000 && problem.get() == null; number++) {
            person(taught, number);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(problem.get()).isNull();
    }

    private static void person(Teaching<Users> taught, int number) {
        int kind = number % KINDS;
        taught.learn(Interactions.in("p" + number, "s", "h" + kind, number, 1));
        for (int n = 0; n < 1 + number * 7 % 12; n++) {
            taught.learn(Interactions.in("p" + number, "s", "i" + kind + "-" + n, number, 1));
        }
        taught.takeBack(Interactions.in("p" + number, "s", "i" + kind + "-0", number, 1));
    }

    private static Thread reader(
            Teaching<Users> taught, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        Query[] queries = new Query[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            queries[kind] = taught.query(0, "h" + kind);
        }
        return new Thread(() -> {
            Candidates candidates = new Candidates(16);
            for (int round = 0; !done.get(); round++) {
                int kind = round % KINDS;
                candidates.clear();
                taught.source().propose(queries[kind], candidates);
                for (int n = 0; n < candidates.size(); n++) {
                    String item = taught.catalog().id(candidates.item(n));
                    if (item.charAt(1) - '0' != kind || !(candidates.score(n) < 1_000)) {
                        problem.compareAndSet(null, item + " for h" + kind + ", score " + candidates.score(n));
                    }
                }
            }
        });
    }
}
