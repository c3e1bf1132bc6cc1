package dev.attune.node.site;

import dev.attune.engine.PersonStates;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.step.StateSerializer;
import dev.attune.store.state.PersonStateStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The states of active people in memory; the learner's own. All changes since the last checkpoint stay here until the
 * next one, so that the store is always at one offset of the log.
 *
 * <p>A checkpoint freezes what has changed so far. Frozen states are turned into bytes a few at a time, and at once when
 * one of them is about to change again, so that the learner never stops for all of them.
 */
final class PersonCache implements PersonStates {
    private final PersonStateStore store;
    private final StateSerializer<PersonState> serializer;
    private final Supplier<PersonState> newState;
    private final int capacity;
    private final LinkedHashMap<String, PersonState> states = new LinkedHashMap<>(1 << 12, 0.75f, true);
    private Set<String> dirty = new LinkedHashSet<>();
    private Set<String> removed = new LinkedHashSet<>();
    private Set<String> leaving = Set.of();
    private Set<String> frozen = new LinkedHashSet<>();
    private Map<String, byte[]> saved = new HashMap<>();
    private final List<String> retired = new ArrayList<>();

    PersonCache(
            PersonStateStore store,
            StateSerializer<PersonState> serializer,
            Supplier<PersonState> newState,
            int capacity) {
        this.store = store;
        this.serializer = serializer;
        this.newState = newState;
        this.capacity = capacity;
    }

    /** The state, which the caller is about to change. */
    @Override
    public PersonState get(String person) {
        if (frozen.remove(person)) {
            save(person);
        }
        dirty.add(person);
        PersonState state = states.get(person);
        if (state == null) {
            state = load(person);
            states.put(person, state);
        }
        return state;
    }

    @Override
    public void remove(String person) {
        states.remove(person);
        dirty.remove(person);
        frozen.remove(person);
        saved.remove(person);
        removed.add(person);
    }

    int dirtyCount() {
        return dirty.size();
    }

    boolean checkpointing() {
        return !frozen.isEmpty();
    }

    /** Begins a checkpoint: what has changed until now belongs to it. */
    void freeze() {
        if (!frozen.isEmpty()) {
            throw new IllegalStateException("checkpoint: begun (expected: the last one saved first)");
        }
        frozen = dirty;
        dirty = new LinkedHashSet<>();
    }

    /** Saves at most so many frozen states. */
    void saveSome(int atMost) {
        Iterator<String> next = frozen.iterator();
        for (int i = 0; i < atMost && next.hasNext(); i++) {
            String person = next.next();
            next.remove();
            save(person);
        }
    }

    /** What the checkpoint holds, once nothing is frozen any more; the cache starts a new collection. */
    Saved takeSaved() {
        Saved taken = new Saved(saved, removed);
        leaving = removed;
        saved = new HashMap<>();
        removed = new LinkedHashSet<>();
        return taken;
    }

    /** Makes room: people who were not active lately and whose state the store holds. Call after a checkpoint is written. */
    List<String> evict() {
        retired.clear();
        leaving = Set.of();
        Iterator<Map.Entry<String, PersonState>> eldest = states.entrySet().iterator();
        while (states.size() - retired.size() > capacity && eldest.hasNext()) {
            String person = eldest.next().getKey();
            if (!dirty.contains(person) && !frozen.contains(person)) {
                retired.add(person);
            }
        }
        for (String person : retired) {
            states.remove(person);
        }
        return retired;
    }

    int size() {
        return states.size();
    }

    private PersonState load(String person) {
        byte @Nullable [] bytes = gone(person) ? null : store.get(person);
        if (bytes == null) {
            return newState.get();
        }
        try {
            return serializer.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("state of a person cannot be read", e);
        }
    }

    private boolean gone(String person) {
        return removed.contains(person) || leaving.contains(person);
    }

    private void save(String person) {
        PersonState state = states.get(person);
        if (state == null) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            serializer.write(state, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        saved.put(person, bytes.toByteArray());
    }

    /** States to be written, and people to be removed. */
    record Saved(Map<String, byte[]> changed, Set<String> removed) {}
}
