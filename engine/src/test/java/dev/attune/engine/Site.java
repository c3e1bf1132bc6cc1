package dev.attune.engine;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Entry;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonInput;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.RankedList;
import dev.attune.engine.recommend.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** An engine with the fake step and a home that remembers everything it is told. */
final class Site implements EngineOutput, PersonStates {
    final FakeStep step;
    final Engine engine;
    final List<Interaction> interactions = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    private final Map<String, PersonState> states;

    Site() {
        this(EngineSettings.defaults());
    }

    Site(EngineSettings settings) {
        this(settings, new FakeStep(), new HashMap<>());
    }

    /** A site whose slow sources learn elsewhere. */
    Site(EngineSettings settings, Executor trainer) {
        this(settings, new FakeStep(), new HashMap<>(), trainer);
    }

    private Site(EngineSettings settings, FakeStep step, Map<String, PersonState> states) {
        this(settings, step, states, Runnable::run);
    }

    private Site(EngineSettings settings, FakeStep step, Map<String, PersonState> states, Executor trainer) {
        this.step = step;
        this.states = states;
        this.engine = new Engine(settings, step, this, EngineResources.with(trainer), catalog -> List.of());
    }

    /** Another engine with the state of this one and the same people. */
    Site restarted(EngineSettings settings) throws IOException {
        Site again = new Site(settings, step, states);
        again.engine.restore(new ByteArrayInputStream(bytes()));
        return again;
    }

    /** An empty engine beside people who hold everything already. */
    Site withSamePeople() {
        return withSamePeople(EngineSettings.defaults());
    }

    Site withSamePeople(EngineSettings settings) {
        return new Site(settings, step, states);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.snapshot(bytes);
        return bytes.toByteArray();
    }

    void apply(List<Entry> entries) {
        for (int offset = 0; offset < entries.size(); offset++) {
            engine.apply(offset, entries.get(offset), this);
        }
    }

    RankedList list(Profile profile) {
        long now = engine.siteTime();
        return engine.recommend(new Request(profile, "home", 10, null, Set.of(), null, List.of(), now));
    }

    List<PersonInput> inputs(String person) {
        return step.inputs(get(person));
    }

    static Event event(String id, String person, @Nullable String item, long time) {
        return event(id, "view", person, null, item, time);
    }

    static Event event(
            String id, String name, String person, @Nullable String anonymous, @Nullable String item, long time) {
        return new Event(
                id,
                EventType.ofWireName(name),
                name,
                time,
                time,
                person,
                anonymous,
                null,
                item,
                Double.NaN,
                Double.NaN,
                null,
                -1,
                Double.NaN,
                Double.NaN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Item item(String id, String title, double price, String... categories) {
        return new Item(
                id, title, List.of(categories), List.of(), price, "EUR", null, null, null, null, true, -1, null);
    }

    /** Entries of every kind: items stored and removed, touches, duplicates, links, robots; the same for the same seed. */
    static List<Entry> random(long seed, int size) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            entries.add(entry(random, n, 20_000L * n));
        }
        return entries;
    }

    private static Entry entry(Random random, int n, long time) {
        String item = "i" + (int) Math.abs(random.nextGaussian() * 10);
        String person = "p" + random.nextInt(12);
        return switch (random.nextInt(20)) {
            case 0, 1, 2 ->
                new dev.attune.engine.event.ItemStored(
                        item(item, "T " + item, random.nextInt(100), "c" + random.nextInt(4)), time);
            case 3 -> new dev.attune.engine.event.ItemRemoved(item, time);
            case 4 -> event("e" + n, "robot", person, null, null, time);
            case 5 -> event("e" + n, "view", person, "a" + random.nextInt(5), item, time);
            case 6 -> event("e" + random.nextInt(n + 1), person, item, time);
            default -> event("e" + n, person, item, time);
        };
    }

    @Override
    public PersonState get(String person) {
        return states.computeIfAbsent(person, key -> step.newState());
    }

    @Override
    public void remove(String person) {
        states.remove(person);
    }

    @Override
    public void interaction(Interaction interaction) {
        interactions.add(interaction);
    }

    @Override
    public void changed(String person, PersonState state, boolean listChanges) {
        told.add("changed " + person + " " + listChanges);
    }

    @Override
    public void linked(String anonymous, String person) {
        told.add("linked " + anonymous + " " + person);
    }

    @Override
    public void judged(long offset, Judgement judgement) {
        told.add("judged " + offset + " " + judgement);
    }

    @Override
    public void itemChanged(String item, boolean available) {
        told.add("item " + item + " " + available);
    }
}
