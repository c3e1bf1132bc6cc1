package dev.attune.engine;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.PersonUpdated;
import dev.attune.engine.profile.PersonInput;
import dev.attune.engine.profile.PersonOutput;
import dev.attune.engine.profile.PersonOutput.Judged;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonOutput.Learned;
import dev.attune.engine.profile.PersonOutput.Routed;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.step.Output;
import dev.attune.engine.step.Step;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Runs the profile step for one entry: for its person, and then for everybody to whom the step routes something, until
 * nothing is left. What the step emits is learned at once and told to the home. Learner only.
 */
final class Delivery implements Output<PersonOutput> {
    /** An entry that reaches more people than this goes round in a circle. */
    private static final int MOST_INPUTS = 64;

    private final Step<PersonState, PersonInput, PersonOutput> step;
    private final PersonStates states;
    private final Learner learner;
    private final ArrayDeque<Routed> waiting = new ArrayDeque<>();
    private @Nullable EngineOutput home;
    private long offset;
    private long watermark;
    private boolean replayed;
    private int inputs;
    private int interactions;
    private int learned;
    private @Nullable Judgement judgement;

    Delivery(Step<PersonState, PersonInput, PersonOutput> step, PersonStates states, Learner learner) {
        this.step = step;
        this.states = states;
        this.learner = learner;
    }

    /** @param known whether the engine learned from this entry before */
    void begin(long entryOffset, long siteTime, boolean known, EngineOutput out) {
        offset = entryOffset;
        watermark = siteTime;
        replayed = known;
        home = out;
        inputs = 0;
        interactions = 0;
        waiting.clear();
    }

    void event(Event event, @Nullable Item item) {
        String anonymous = event.anonymous();
        if (anonymous != null && !anonymous.equals(event.person())) {
            deliver(anonymous, new PersonInput.Linked(offset, event));
        }
        deliver(event.person(), new PersonInput.Observed(offset, event, item));
    }

    void update(PersonUpdated update) {
        deliver(update.person(), new PersonInput.Updated(offset, update));
    }

    @Override
    public void emit(PersonOutput value) {
        if (value instanceof Learned found) {
            learn(found.interaction());
        } else if (value instanceof Routed routed) {
            waiting.add(routed);
        } else if (value instanceof Judged judged) {
            judgement = judged.judgement();
            home().judged(offset, judged.judgement());
        }
    }

    private void deliver(String person, PersonInput input) {
        process(person, input);
        for (Routed next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next.input() instanceof PersonInput.Joined joined) {
                home().linked(joined.anonymous(), next.person());
            }
            process(next.person(), next.input());
        }
    }

    private void process(String person, PersonInput input) {
        if (++inputs > MOST_INPUTS) {
            throw new IllegalStateException(
                    "inputs of entry " + offset + ": " + inputs + " (expected: <= " + MOST_INPUTS + ")");
        }
        PersonState state = states.get(person);
        learned = 0;
        judgement = null;
        step.process(state, input, watermark, this);
        home().changed(person, state, listChanges(input));
    }

    /** The number is the engine's: several people may emit under one offset, and none knows of the others. */
    private void learn(Interaction emitted) {
        Interaction interaction = emitted.index() == interactions ? emitted : emitted.withIndex(interactions);
        interactions++;
        learned++;
        if (!replayed) {
            learner.learn(interaction);
        }
        home().interaction(interaction);
    }

    private boolean listChanges(PersonInput input) {
        if (learned > 0 || !(input instanceof PersonInput.Observed observed)) {
            return true;
        }
        boolean counted = judgement == Judgement.COUNTED || judgement == Judgement.QUARANTINED;
        return counted && observed.event().item() != null && observed.event().type() != EventType.IMPRESSION;
    }

    private EngineOutput home() {
        return requireNonNull(home, "home");
    }
}
