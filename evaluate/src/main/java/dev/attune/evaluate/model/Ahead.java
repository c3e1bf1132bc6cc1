package dev.attune.evaluate.model;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Event;
import dev.attune.engine.profile.PersonInput;
import dev.attune.engine.profile.PersonOutput;
import dev.attune.engine.profile.PersonOutput.Routed;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.ProfileStep;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Profiles that are ahead of what was learned: the same step takes the events of a person, but the interactions that it
 * emits go to nobody. A person's own past is then known while the sources stand still. Once everything that a person
 * did is learned too, the engine's own state of the person is the same, and the one that ran ahead is dropped. One
 * thread.
 */
final class Ahead {
    private final ProfileStep step;
    private final Catalog catalog;
    private final People states;
    private final Map<String, Integer> pending = new HashMap<>();
    private final Deque<Routed> routed = new ArrayDeque<>();

    Ahead(ProfileStep step, People people, Catalog catalog) {
        this.step = step;
        this.catalog = catalog;
        this.states = new People(step, people::copy);
    }

    /** Takes an event that was not learned. */
    void take(long offset, Event event, long siteTime) {
        pending.merge(event.person(), 1, Integer::sum);
        String anonymous = event.anonymous();
        if (anonymous != null && !anonymous.equals(event.person())) {
            deliver(anonymous, new PersonInput.Linked(offset, event), siteTime);
        }
        String item = event.item();
        Item known = item == null ? null : catalog.stored(item);
        deliver(event.person(), new PersonInput.Observed(offset, event, known), siteTime);
    }

    /** One of the events was learned. */
    void learned(Event event) {
        String person = event.person();
        int left = pending.merge(person, -1, Integer::sum);
        if (left <= 0) {
            pending.remove(person);
            states.remove(person);
            states.remove(event.anonymous() == null ? person : event.anonymous());
        }
    }

    /** The state that is ahead, or null when there is none. */
    @Nullable
    PersonState state(String person) {
        return states.holds(person) ? states.get(person) : null;
    }

    private void deliver(String person, PersonInput input, long siteTime) {
        process(person, input, siteTime);
        for (Routed next = routed.poll(); next != null; next = routed.poll()) {
            process(next.person(), next.input(), siteTime);
        }
    }

    private void process(String person, PersonInput input, long siteTime) {
        step.process(states.get(person), input, siteTime, this::emit);
    }

    private void emit(PersonOutput output) {
        if (output instanceof Routed onward) {
            routed.add(onward);
        }
    }
}
