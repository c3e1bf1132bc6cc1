package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.Request;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void learningAllocatesNothingOnceEverythingIsKnown() {
        ExecutorService trainer = Executors.newSingleThreadExecutor();
        try {
            Site site = new Site(EngineSettings.defaults(), trainer);
            stream(20_000, 0).forEach(site.engine::learn);
            List<Interaction> more = stream(20_000, 20_000);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int n = 0; n < more.size(); n++) {
                site.engine.learn(more.get(n));
            }
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(bytes / more.size()).isLessThan(64);
        } finally {
            trainer.shutdown();
        }
    }

    /** Steps that run beside the learner change nothing: the state is that of an engine that does them itself. */
    @Test
    void theTrainersThreadMakesNoDifference() throws IOException {
        ExecutorService trainer = Executors.newSingleThreadExecutor();
        try {
            Site beside = new Site(EngineSettings.defaults(), trainer);
            Site alone = new Site();
            stream(6_000, 0).forEach(interaction -> {
                beside.engine.learn(interaction);
                alone.engine.learn(interaction);
            });
            assertThat(beside.bytes()).isEqualTo(alone.bytes());
            Profile profile = Teaching.profile(6_000, "i1", "i2", "i3");
            assertThat(beside.list(profile)).isEqualTo(alone.list(profile));
        } finally {
            trainer.shutdown();
        }
    }

    /** Per place: the entry, the parts of its score by source, and the reason as text; the search for it takes nothing. */
    @Test
    void aListAllocatesItsAnswerAndLittleElse() {
        Site site = new Site();
        stream(20_000, 0).forEach(site.engine::learn);
        Profile profile = Teaching.profile(site.interactions.size(), "i1", "i2", "i3");
        for (int n = 0; n < 2_000; n++) {
            allocated(site, profile, 1 + n % 40);
        }
        long one = mean(site, profile, 1);
        long forty = mean(site, profile, 40);
        long place = (forty - one) / 39;
        assertThat(place).as("bytes of a place").isLessThan(800);
        assertThat(one - place).as("bytes beside the places").isLessThan(1_024);
    }

    private static long mean(Site site, Profile profile, int size) {
        long bytes = 0;
        for (int n = 0; n < 500; n++) {
            bytes += allocated(site, profile, size);
        }
        return bytes / 500;
    }

    private static long allocated(Site site, Profile profile, int size) {
        Request request = new Request(profile, "home", size, null, Set.of(), null, List.of(), site.engine.siteTime());
        long before = THREADS.getCurrentThreadAllocatedBytes();
        site.engine.recommend(request);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static List<Interaction> stream(int size, long firstOffset) {
        List<Interaction> stream = new ArrayList<>();
        while (stream.size() < size) {
            for (List<Interaction> session : Interactions.random(7, 4_000)) {
                for (Interaction interaction : session) {
                    stream.add(at(interaction, firstOffset + stream.size()));
                }
            }
        }
        return stream.subList(0, size);
    }

    private static Interaction at(Interaction i, long offset) {
        return i.negated(offset, 0, 1).negated(offset, 0, 1);
    }
}
