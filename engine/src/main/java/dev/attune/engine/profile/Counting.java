package dev.attune.engine.profile;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.Engagement.Attended;
import dev.attune.engine.profile.RobotWatch.Change;
import dev.attune.engine.step.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts an event that counts: robots, session, weight, preferences, lists, and the lesson it teaches. */
final class Counting {
    private static final int CONTEXT = 10;

    private final ProfileSettings settings;
    private final Engagement engagement;
    private final Attending attending;
    private final Teaching teaching;

    Counting(ProfileSettings settings, Teaching teaching) {
        this.settings = settings;
        this.engagement = new Engagement(settings);
        this.attending = new Attending(settings);
        this.teaching = teaching;
    }

    void count(PersonState state, Event event, @Nullable Item item, Output<? super PersonOutput> out) {
        String name = name(state, event, item);
        EventType type = event.type() == EventType.PAGE_VIEW && name != null ? EventType.VIEW : event.type();
        boolean teaches = name != null && engagement.base(type) != 0;
        Device device = Device.ofUserAgent(event.userAgent());
        if (settings.robots()) {
            watch(
                    state,
                    event.person(),
                    state.memory().robot().observe(type, name, teaches, event.time(), device),
                    out);
        }
        Session session = session(state.memory(), event, device);
        if (name == null) {
            return;
        }
        if (EventTypes.putsAside(type)) {
            state.memory().ownHoldings().apply(type, name, event.time());
        }
        if (teaches) {
            Item known = item == null ? Item.unknown(name) : item;
            learn(new Observation(state, event, type, known, session, device), out);
        }
    }

    private void watch(PersonState state, String person, Change change, Output<? super PersonOutput> out) {
        switch (change) {
            case FOUND -> teaching.takeBack(state, person, out);
            case RELEASED -> teaching.giveAgain(state, person, out);
            case NONE -> {
                // Nothing changed.
            }
        }
    }

    /** The catalogue's own string where there is one, else one that the state already holds. */
    private static @Nullable String name(PersonState state, Event event, @Nullable Item item) {
        if (event.item() == null) {
            return null;
        }
        return item == null ? state.memory().recent().canonical(event.item()) : item.id();
    }

    /** The session that the event belongs to, or null when it came too late for the one that is kept. */
    private @Nullable Session session(Memory memory, Event event, Device device) {
        Session session = memory.session();
        Session.Place place = session == null
                ? Session.Place.AFTER
                : session.place(event.time(), event.session(), settings.sessionGap());
        if (place == Session.Place.BEFORE) {
            return null;
        }
        Session current = session == null || place == Session.Place.AFTER ? memory.begin(event.time()) : session;
        current.take(event.time(), event.session(), device, Referrer.of(event.page()));
        return current;
    }

    private void learn(Observation seen, Output<? super PersonOutput> out) {
        Memory memory = seen.state.memory();
        Event event = seen.event;
        String name = seen.item.id();
        Attended attended = attending.attend(memory, seen.session, event, seen.type, name);
        double weight = engagement.weight(seen.type, attended, event.rating());
        if (weight == 0) {
            return;
        }
        Lesson lesson = lesson(seen, weight);
        memory.taste().add(seen.item.categories(), seen.item.tags(), weight, event.time());
        if (seen.session != null) {
            seen.session.intent.addAll(seen.item.categories(), weight, event.time());
            seen.session.activity.add(Math.max(0, weight), event.time());
        }
        if (!EventTypes.isGlance(seen.type)) {
            memory.recent().touch(name, seen.type, event.time(), weight);
        }
        if (!attended.outlier()) {
            teaching.teach(seen.state, event.person(), lesson, out);
        }
    }

    /** Made before the event itself is part of the session. */
    private static Lesson lesson(Observation seen, double weight) {
        RecentItems recent = seen.state.memory().recent();
        Session session = seen.session;
        Event event = seen.event;
        String name = seen.item.id();
        long start = session == null ? event.time() : session.startedAt;
        boolean known = session != null && recent.containsSince(name, start);
        return new Lesson(
                null,
                seen.state.version(),
                event.time(),
                seen.type,
                name,
                seen.item.categories(),
                weight,
                !known && !EventTypes.isGlance(seen.type),
                start,
                seen.device,
                session == null ? List.of() : recent.context(name, seen.type, start, event.time(), CONTEXT),
                event.recommendation());
    }

    /** One event with what was found out about it. */
    private record Observation(
            PersonState state,
            Event event,
            EventType type,
            Item item,
            @Nullable Session session,
            Device device) {}
}
