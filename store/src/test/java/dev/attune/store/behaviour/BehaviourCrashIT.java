package dev.attune.store.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.store.ChildProcess;
import dev.attune.store.behaviour.BehaviourStore.Activity;
import dev.attune.store.behaviour.BehaviourStore.Dimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at any moment, the file opens again with every acknowledged batch, and no part of another one. */
final class BehaviourCrashIT {
    private static final long SEED = Long.getLong("seed", 11);
    private static final int BATCH = 200;

    @TempDir
    Path directory;

    @Test
    void holdsWholeBatches_afterEveryKill() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 5; round++) {
            long acknowledged = ChildProcess.killAfter(random.nextInt(2, 60), BehaviourCrashIT.class, directory);
            try (DuckBehaviourStore store = DuckBehaviourStore.open(directory)) {
                long last = store.lastOffset();
                assertThat(last).as("seed %d", SEED).isGreaterThanOrEqualTo(acknowledged);
                assertThat((last + 1) % BATCH).isZero();
                Activity all =
                        store.top(Dimension.TYPE, 0, Long.MAX_VALUE, null, 1).get(0);
                // One person's rows go now and then; all others stay.
                long mine = store.recent("person-0", Integer.MAX_VALUE).size();
                assertThat(all.events() - mine).isEqualTo((last + 1) / 10 * 9);
            }
        }
    }

    /** Appends, and removes a person now and then, until it is killed. */
    public static void main(String[] arguments) {
        try (DuckBehaviourStore store = DuckBehaviourStore.open(Path.of(arguments[0]))) {
            for (long first = store.lastOffset() + 1; first < 100_000_000; first += BATCH) {
                List<Behaviour> batch = new ArrayList<>();
                for (long offset = first; offset < first + BATCH; offset++) {
                    batch.add(row(offset));
                }
                store.append(batch);
                System.out.println(store.lastOffset());
                if (first / BATCH % 7 == 6) {
                    store.removePerson("person-0");
                }
            }
        }
    }

    private static Behaviour row(long offset) {
        return new Behaviour(
                offset,
                offset,
                "person-" + offset % 10,
                "s",
                "view",
                "item-" + offset % 99,
                List.of("c"),
                1,
                0,
                "phone",
                null,
                null,
                0);
    }
}
