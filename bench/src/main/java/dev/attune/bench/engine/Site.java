package dev.attune.bench.engine;

import dev.attune.bench.traffic.Action;
import dev.attune.bench.traffic.Catalogue;
import dev.attune.bench.traffic.Shoppers;
import dev.attune.engine.Engine;
import dev.attune.engine.EngineOutput;
import dev.attune.engine.EngineSettings;
import dev.attune.engine.PersonStates;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.ItemStored;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.profile.ProfileStep;
import dev.attune.testkit.EventBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An engine with its people in a map: what a node holds, without log, stores and sockets. */
final class Site {
    private final Map<String, PersonState> people = new HashMap<>();
    private final Engine engine;
    private long offset;

    Site(Catalogue catalogue, long now) {
        ProfileStep step = new ProfileStep(ProfileSettings.defaults());
        engine = new Engine(EngineSettings.defaults(), step, new InMemory(people, step));
        for (int number = 0; number < catalogue.items(); number++) {
            engine.apply(
                    offset++,
                    new ItemStored(Stream.item(Catalogue.itemId(number), number, catalogue::categoryOf), now),
                    Nowhere.INSTANCE);
        }
    }

    Engine engine() {
        return engine;
    }

    void learn(List<Event> events) {
        for (Event event : events) {
            engine.apply(offset++, event, Nowhere.INSTANCE);
        }
    }

    /** Profiles of everybody, in no particular order. */
    List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>(people.size());
        people.forEach((person, state) -> profiles.add(state.profile(person)));
        return profiles;
    }

    /** Events of everybody in turn at random, {@code step} ms apart. */
    static List<Event> events(Shoppers shoppers, int count, long start, long step) {
        List<Event> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(event(shoppers.next(shoppers.anybody(), start + i * step)));
        }
        return events;
    }

    private static Event event(Action action) {
        return new EventBuilder(action.id(), action.person(), EventType.ofWireName(action.type()))
                .at(action.time())
                .session(action.session())
                .item(Catalogue.itemId(action.item()))
                .userAgent("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .build();
    }

    private record InMemory(Map<String, PersonState> people, ProfileStep step) implements PersonStates {
        @Override
        public PersonState get(String person) {
            return people.computeIfAbsent(person, unseen -> step.newState());
        }

        @Override
        public void remove(String person) {
            people.remove(person);
        }
    }

    /** Takes what the engine tells and drops it. */
    private enum Nowhere implements EngineOutput {
        INSTANCE;

        @Override
        public void interaction(Interaction interaction) {}

        @Override
        public void changed(String person, PersonState state, boolean listChanges) {}

        @Override
        public void linked(String anonymous, String person) {}

        @Override
        public void judged(long offset, Judgement judgement) {}

        @Override
        public void itemChanged(String item, boolean available) {}
    }
}
