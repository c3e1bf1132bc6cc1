package dev.attune.engine.profile;

import dev.attune.engine.event.Event;
import dev.attune.engine.event.PersonUpdated;
import dev.attune.engine.profile.PersonInput.Joined;
import dev.attune.engine.profile.PersonInput.Linked;
import dev.attune.engine.profile.PersonInput.Observed;
import dev.attune.engine.profile.PersonInput.Updated;
import dev.attune.engine.profile.PersonOutput.Routed;
import dev.attune.engine.step.Output;
import dev.attune.engine.step.StateSerializer;
import dev.attune.engine.step.Step;

/**
 * The step that keeps profiles and emits clean interactions, keyed by the person's pseudonym. Start reading at
 * {@link Observing} (what counts), {@link Counting} (how it counts), {@link Linking} (who is who) and {@link Teaching}
 * (what learners hear).
 *
 * <p>Replays: an input at an offset before the state's position is ignored. At the same offset (several inputs may
 * share one) events are known by their id, links by time and id, joins by the anonymous name, and an update that
 * changes nothing changes nothing; so any input may come twice.
 *
 * <p>An event with two ids makes the step itself send {@link Linked} to the anonymous person; homes only deliver what
 * is {@link Routed}. An input that is routed on carries the name of the person it is routed to.
 */
public final class ProfileStep implements Step<PersonState, PersonInput, PersonOutput> {
    private final Horizons horizons;
    private final Observing observing;
    private final Linking linking;
    private final PersonStateSerializer serializer;

    /** A step with these settings; states made with other half-lives do not fit. */
    public ProfileStep(ProfileSettings settings) {
        Teaching teaching = new Teaching(settings);
        this.horizons = Horizons.of(settings);
        this.linking = new Linking(settings, teaching);
        this.observing = new Observing(settings, new Counting(settings, teaching), linking);
        this.serializer = new PersonStateSerializer(horizons);
    }

    @Override
    public PersonState newState() {
        return new PersonState(horizons);
    }

    @Override
    public void process(PersonState state, PersonInput input, long watermark, Output<? super PersonOutput> out) {
        String person = state.linkedTo();
        if (input instanceof Linked linked) {
            linking.link(state, linked, watermark, out);
        } else if (person != null) {
            out.emit(new Routed(person, addressed(state, input, person)));
        } else if (input instanceof Observed observed) {
            observing.observe(state, observed, watermark, out);
        } else if (input instanceof Joined joined) {
            linking.join(state, joined, watermark, out);
        } else if (input instanceof Updated updated) {
            update(state, updated, watermark);
        }
    }

    @Override
    public StateSerializer<PersonState> serializer() {
        return serializer;
    }

    private static void update(PersonState state, Updated input, long now) {
        if (input.offset() < state.position()) {
            return;
        }
        if (state.memory().ownAttributes().update(input.update(), input.offset())) {
            state.ledger().advance(input.offset(), now);
        }
    }

    /** The same input for the person whom the receiver became. */
    private static PersonInput addressed(PersonState state, PersonInput input, String person) {
        if (input instanceof Observed observed) {
            return new Observed(observed.offset(), renamed(observed.event(), person), observed.item());
        }
        if (input instanceof Updated updated) {
            PersonUpdated update = updated.update();
            return new Updated(
                    updated.offset(),
                    new PersonUpdated(person, update.attributes(), update.consent(), update.receivedAt()));
        }
        if (input instanceof Joined joined) {
            // Somebody became this person: known now, and never to be turned to another one.
            state.links().becomeKnown();
            return new Joined(joined.offset(), person, joined.anonymous(), joined.gathered());
        }
        return input;
    }

    private static Event renamed(Event event, String person) {
        return new Event(
                event.id(),
                event.type(),
                event.name(),
                event.time(),
                event.receivedAt(),
                person,
                event.anonymous(),
                event.session(),
                event.item(),
                event.quantity(),
                event.value(),
                event.currency(),
                event.durationMs(),
                event.depth(),
                event.rating(),
                event.query(),
                event.filters(),
                event.page(),
                event.recommendation(),
                event.consent(),
                event.userAgent(),
                event.context(),
                event.properties());
    }
}
