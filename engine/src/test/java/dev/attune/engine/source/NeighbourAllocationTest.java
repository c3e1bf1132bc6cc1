package dev.attune.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.sessionknn.SessionIndexSettings;
import dev.attune.engine.source.sessionknn.SessionKnn;
import dev.attune.engine.source.sessionknn.SessionKnnSettings;
import dev.attune.engine.source.sessionknn.StanSettings;
import dev.attune.engine.source.sessionknn.StepWeight;
import dev.attune.engine.source.users.Users;
import dev.attune.engine.source.users.UsersSettings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sessions and people come and go all the time here; whatever they need must come from those that went. */
class NeighbourAllocationTest {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int EVENTS = 40_000;

    @Test
    void sessionsAreLearnedAndFoundWithoutAllocation() {
        SessionKnnSettings settings = new SessionKnnSettings(
                new SessionIndexSettings(500, 50, 200),
                50,
                20,
                10,
                StepWeight.LINEAR,
                0,
                1,
                1,
                StanSettings.defaults());
        Teaching<SessionKnn> taught = new Teaching<>(new SessionKnn(settings));
        assertThat(bytesPerEvent(taught)).isLessThan(8);
        assertThat(bytesPerQuery(taught, taught.source())).isLessThan(8);
        assertThat(bytesPerQuery(taught, taught.source().stan())).isLessThan(8);
    }

    @Test
    void peopleAreLearnedAndFoundWithoutAllocation() {
        Teaching<Users> taught =
                new Teaching<>(new Users(new UsersSettings(500, 20, 200, 20, 50, 1_000_000, 1_000, 5, 0)));
        assertThat(bytesPerEvent(taught)).isLessThan(8);
        assertThat(bytesPerQuery(taught, taught.source())).isLessThan(8);
    }

    private static long bytesPerEvent(Teaching<?> taught) {
        List<Interaction> first = events(1);
        List<Interaction> second = events(2);
        taught.learn(first);
        taught.learn(second);
        List<Interaction> more = events(3);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int n = 0; n < more.size(); n++) {
            taught.learn(more.get(n));
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / more.size();
    }

    private static long bytesPerQuery(Teaching<?> taught, Source source) {
        Query query = taught.query(3 * EVENTS, "i1", "i2", "i3");
        Candidates candidates = new Candidates(512);
        int rounds = 2_000;
        ask(source, query, candidates, rounds);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        ask(source, query, candidates, rounds);
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / rounds;
    }

    private static void ask(Source source, Query query, Candidates candidates, int rounds) {
        for (int n = 0; n < rounds; n++) {
            candidates.clear();
            source.propose(query, candidates);
        }
    }

    private static List<Interaction> events(int round) {
        Random random = new Random(round);
        List<Interaction> events = new ArrayList<>();
        for (int n = 0; n < EVENTS; n++) {
            int visit = round * EVENTS + n / 4 - random.nextInt(30);
            String item = "i" + (int) Math.abs(random.nextGaussian() * 80);
            events.add(Interactions.in("p" + visit / 2 % 1_500, "s" + visit, item, round * EVENTS + n, 1));
        }
        return events;
    }
}
