package dev.attune.evaluate.model;

import dev.attune.engine.PersonStates;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.ProfileStep;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The states of all people in memory: those who were last asked for as objects, the others as the bytes that a home
 * would store, which are the same state. One thread.
 */
final class People implements PersonStates {
    private static final int OBJECTS = 20_000;

    private final ProfileStep step;
    private final Function<String, PersonState> unknown;
    private final Map<String, PersonState> recent = new LinkedHashMap<>(1 << 15, .75f, true);
    private final Map<String, byte[]> stored = new HashMap<>();

    /** @param unknown makes the state of a person who has none here */
    People(ProfileStep step, Function<String, PersonState> unknown) {
        this.step = step;
        this.unknown = unknown;
    }

    @Override
    public PersonState get(String person) {
        PersonState state = recent.get(person);
        if (state == null) {
            byte[] bytes = stored.remove(person);
            state = bytes == null ? unknown.apply(person) : read(bytes);
            recent.put(person, state);
            storeEldest();
        }
        return state;
    }

    @Override
    public void remove(String person) {
        recent.remove(person);
        stored.remove(person);
    }

    /** Whether there is a state of the person. */
    boolean holds(String person) {
        return recent.containsKey(person) || stored.containsKey(person);
    }

    /** A state of its own that holds the same, a new one when the person was never seen. */
    PersonState copy(String person) {
        PersonState state = recent.get(person);
        byte[] bytes = state == null ? stored.get(person) : write(state);
        return bytes == null ? unknown.apply(person) : read(bytes);
    }

    private void storeEldest() {
        if (recent.size() > OBJECTS) {
            Iterator<Map.Entry<String, PersonState>> eldest = recent.entrySet().iterator();
            Map.Entry<String, PersonState> entry = eldest.next();
            stored.put(entry.getKey(), write(entry.getValue()));
            eldest.remove();
        }
    }

    private byte[] write(PersonState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            step.serializer().write(state, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("person", e);
        }
        return bytes.toByteArray();
    }

    private PersonState read(byte[] bytes) {
        try {
            return step.serializer().read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("person", e);
        }
    }
}
