package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.Profile;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void learningAllocatesNothingOnceEverythingIsKnown() {
        Site site = new Site();
        List<Interaction> stream = stream(20_000, 0);
        stream.forEach(site.engine::learn);
        List<Interaction> more = stream(20_000, 20_000);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int n = 0; n < more.size(); n++) {
            site.engine.learn(more.get(n));
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytes / more.size()).isLessThan(64);
    }

    @Test
    void aListAllocatesLittleMoreThanItself() {
        Site site = new Site();
        stream(20_000, 0).forEach(site.engine::learn);
        Profile profile = Teaching.profile(site.interactions.size(), "i1", "i2", "i3");
        for (int n = 0; n < 2_000; n++) {
            site.list(profile);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int n = 0; n < 1_000; n++) {
            site.list(profile);
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytes / 1_000).isLessThan(16 * 1024);
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
