package dev.attune.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.store.ChildProcess;
import dev.attune.store.EmbeddedStores;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at any moment, a directory opens at one checkpoint: its states are those of its offset. */
final class CheckpointCrashIT {
    private static final long SEED = Long.getLong("seed", 7);
    private static final int PEOPLE = 300;

    @TempDir
    Path directory;

    @Test
    void statesAndOffsetBelongTogether_afterEveryKill() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 6; round++) {
            long acknowledged = ChildProcess.killAfter(random.nextInt(2, 60), CheckpointCrashIT.class, directory);
            try (EmbeddedStores stores = EmbeddedStores.open(directory)) {
                long checkpoint = stores.states().checkpoint();
                assertThat(checkpoint).as("seed %d", SEED).isGreaterThanOrEqualTo(acknowledged);
                Map<String, byte[]> expected = statesAt(checkpoint);
                for (int n = 0; n < PEOPLE; n++) {
                    assertThat(stores.states().get("person-" + n))
                            .as("seed %d, person %d at %d", SEED, n, checkpoint)
                            .isEqualTo(expected.get("person-" + n));
                }
            }
        }
    }

    /** Makes checkpoints, from where the directory stands, until it is killed. */
    public static void main(String[] arguments) {
        try (EmbeddedStores stores = EmbeddedStores.open(Path.of(arguments[0]))) {
            for (long offset = stores.states().checkpoint() + 1; offset < 1_000_000; offset++) {
                Map<String, byte[]> changed = new HashMap<>();
                List<String> removed = new ArrayList<>();
                step(offset, changed, removed);
                stores.states().checkpoint(offset, changed, removed);
                System.out.println(offset);
            }
        }
    }

    private static Map<String, byte[]> statesAt(long checkpoint) {
        Map<String, byte[]> states = new HashMap<>();
        for (long offset = 0; offset <= checkpoint; offset++) {
            List<String> removed = new ArrayList<>();
            step(offset, states, removed);
            states.keySet().removeAll(removed);
        }
        return states;
    }

    private static void step(long offset, Map<String, byte[]> changed, List<String> removed) {
        SplittableRandom random = new SplittableRandom(offset);
        for (int n = 0; n < 100; n++) {
            changed.put(
                    "person-" + random.nextInt(PEOPLE),
                    ByteBuffer.allocate(500).putLong(offset).array());
        }
        removed.add("person-" + random.nextInt(PEOPLE));
    }
}
