package dev.attune.store.kit;

import dev.attune.store.state.PersonStateStore;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What every {@link PersonStateStore} must do. */
public final class PersonStateStoreKit {
    private static final String PSEUDONYM = "k1-098f6bcd4621d373cade4e832627b4f6";

    private final Supplier<Subject<PersonStateStore>> fresh;
    private final long seed;

    public PersonStateStoreKit(Supplier<Subject<PersonStateStore>> fresh, long seed) {
        this.fresh = fresh;
        this.seed = seed;
    }

    public List<Check> checks() {
        Checks<PersonStateStore> checks = new Checks<>(fresh);
        checks.add("before the first checkpoint there is nothing", this::nothingAtFirst);
        checks.add("states are those of the last checkpoint, also after a restart", this::keepsTheLastCheckpoint);
        checks.add("a checkpoint may hold nothing but the offset", this::takesAnEmptyCheckpoint);
        checks.add("who is changed and removed is removed", this::removalWins);
        checks.add("a checkpoint does not go back", this::refusesAnOlderOffset);
        checks.add("readers see whole states while checkpoints are made", this::readersSeeWholeStates);
        checks.add("a deleted state is gone at once, the checkpoint stays", this::deletes);
        checks.add("no file names the deleted", this::leavesNoTrace);
        return checks.list();
    }

    private void nothingAtFirst(Subject<PersonStateStore> subject) {
        Expect.equal(-1L, subject.store().checkpoint(), "checkpoint");
        Expect.equal(null, subject.store().get("nobody"), "state of nobody");
        Expect.equal(0L, subject.store().size(), "size");
    }

    private void keepsTheLastCheckpoint(Subject<PersonStateStore> subject) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, byte[]> model = new HashMap<>();
        long offset = 0;
        for (int round = 0; round < 40; round++) {
            Map<String, byte[]> changed = new HashMap<>();
            Set<String> removed = new HashSet<>();
            for (int n = random.nextInt(50); n > 0; n--) {
                changed.put("person-" + random.nextInt(200), bytes(random));
                removed.add("person-" + random.nextInt(200));
            }
            removed.removeAll(changed.keySet());
            offset += random.nextInt(1_000);
            subject.store().checkpoint(offset, changed, removed);
            model.putAll(changed);
            model.keySet().removeAll(removed);
            if (subject.durable() && round % 10 == 9) {
                subject.reopen();
            }
            expect(model, offset, subject.store());
        }
    }

    private static void expect(Map<String, byte[]> model, long offset, PersonStateStore store) {
        Expect.equal(offset, store.checkpoint(), "checkpoint");
        for (int n = 0; n < 200; n++) {
            byte[] expected = model.get("person-" + n);
            Expect.that(Arrays.equals(expected, store.get("person-" + n)), "state of person-" + n + " at " + offset);
        }
    }

    private void takesAnEmptyCheckpoint(Subject<PersonStateStore> subject) {
        subject.store().checkpoint(17, Map.of(), List.of());
        Expect.equal(17L, subject.store().checkpoint(), "checkpoint");
        subject.store().checkpoint(17, Map.of("person", new byte[0]), List.of());
        Expect.that(Arrays.equals(new byte[0], subject.store().get("person")), "an empty state is a state");
    }

    private void removalWins(Subject<PersonStateStore> subject) {
        subject.store().checkpoint(1, Map.of("person", new byte[] {1}), List.of("person", "nobody"));
        Expect.equal(null, subject.store().get("person"), "removed state");
    }

    private void refusesAnOlderOffset(Subject<PersonStateStore> subject) {
        subject.store().checkpoint(10, Map.of("person", new byte[] {1}), List.of());
        try {
            subject.store().checkpoint(9, Map.of("person", new byte[] {2}), List.of());
        } catch (IllegalArgumentException e) {
            Expect.equal(10L, subject.store().checkpoint(), "checkpoint");
            Expect.that(
                    Arrays.equals(new byte[] {1}, subject.store().get("person")), "state of the refused checkpoint");
            return;
        }
        throw new AssertionError("offset 9 after offset 10 was taken (expected: refused)");
    }

    private void readersSeeWholeStates(Subject<PersonStateStore> subject) {
        PersonStateStore store = subject.store();
        store.checkpoint(0, Map.of("a", uniform(0), "b", uniform(0)), List.of());
        Runnable writer = () -> {
            for (int offset = 1; offset <= 100; offset++) {
                store.checkpoint(offset, Map.of("a", uniform(offset), "b", uniform(offset)), List.of());
            }
        };
        Runnable reader = () -> {
            while (store.checkpoint() < 100) {
                byte[] state = store.get("a");
                Expect.that(state != null && Arrays.equals(uniform(state[0]), state), "half a state");
            }
        };
        Together.run(List.of(writer, reader, reader));
    }

    private void deletes(Subject<PersonStateStore> subject) {
        subject.store().checkpoint(5, Map.of("person", uniform(1), "other", uniform(2)), List.of());
        subject.store().delete("person");
        subject.store().delete("nobody");
        if (subject.durable()) {
            subject.reopen();
        }
        Expect.equal(null, subject.store().get("person"), "deleted state");
        Expect.that(Arrays.equals(uniform(2), subject.store().get("other")), "other state");
        Expect.equal(5L, subject.store().checkpoint(), "checkpoint");
    }

    private void leavesNoTrace(Subject<PersonStateStore> subject) {
        byte[] named = ("state of " + PSEUDONYM).getBytes(StandardCharsets.UTF_8);
        for (int offset = 0; offset < 20; offset++) {
            subject.store().checkpoint(offset, Map.of(PSEUDONYM, named, "other", uniform(offset)), List.of());
        }
        Expect.somewhere(PSEUDONYM, subject);
        subject.store().checkpoint(20, Map.of(), List.of(PSEUDONYM));
        subject.store().delete(PSEUDONYM);
        Expect.nowhere(PSEUDONYM, subject);
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(3_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] uniform(int value) {
        byte[] bytes = new byte[1_000];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
