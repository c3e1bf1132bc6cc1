package dev.attune.store.kit;

import dev.attune.store.behaviour.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Random rows with few distinct keys, so that they meet; the same for the same seed. */
public final class BehaviourSamples {
    /** Time of the first row, ms. */
    public static final long START = 1_700_000_000_000L;
    /** Time from one row to the next, about, ms. */
    public static final long STEP = 1_000;

    private static final List<String> TYPES = List.of("view", "click", "add_to_cart", "purchase", "impression");

    private final SplittableRandom random;
    private long nextOffset;

    public BehaviourSamples(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The next rows; offsets rise, with gaps, and times are a little out of order. */
    public List<Behaviour> next(int rows) {
        List<Behaviour> batch = new ArrayList<>(rows);
        for (int n = 0; n < rows; n++) {
            batch.add(next());
        }
        return batch;
    }

    private Behaviour next() {
        long offset = nextOffset;
        nextOffset += random.nextInt(1, 4);
        boolean listed = random.nextInt(3) == 0;
        return new Behaviour(
                offset,
                START + offset * STEP / 2 + random.nextLong(-20 * STEP, 20 * STEP),
                "person-" + random.nextInt(12),
                maybe("session", 20),
                TYPES.get(random.nextInt(TYPES.size())),
                maybe("item ж", 15),
                categories(),
                random.nextInt(-30, 50) / 10.0,
                random.nextInt(3) == 0 ? random.nextInt(100) / 4.0 : Double.NaN,
                random.nextBoolean() ? "phone" : "desktop",
                listed ? "list-" + random.nextInt(50) : null,
                listed ? "slot-" + random.nextInt(2) : null,
                listed ? random.nextInt(6) : 0);
    }

    private @Nullable String maybe(String name, int distinct) {
        return random.nextInt(5) == 0 ? null : name + "-" + random.nextInt(distinct);
    }

    private List<String> categories() {
        List<String> categories = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            categories.add("category '" + random.nextInt(5));
        }
        return categories;
    }
}
