package dev.attune.testkit;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Consent;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.PersonUpdated;
import dev.attune.engine.profile.PersonInput;
import dev.attune.engine.profile.PersonInput.Linked;
import dev.attune.engine.profile.PersonInput.Observed;
import dev.attune.engine.profile.PersonInput.Updated;
import dev.attune.engine.profile.PersonOutput;
import dev.attune.engine.profile.PersonOutput.Judged;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonOutput.Learned;
import dev.attune.engine.profile.PersonOutput.Routed;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.profile.ProfileStep;
import dev.attune.testkit.StepHarness.Keyed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log of inputs for the profile step, and what came of it. Offsets are places in the log. */
final class History {
    static final long SECOND = 1_000;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    /** A morning; times of tests are counted from here. */
    static final long START = 1_764_000_000_000L;

    private final ProfileSettings settings;
    private final List<Keyed<PersonInput>> inputs = new ArrayList<>();
    private final Map<String, Item> items = new HashMap<>();

    History() {
        this(ProfileSettings.defaults());
    }

    History(ProfileSettings settings) {
        this.settings = settings;
    }

    History item(String id, List<String> categories, List<String> tags) {
        Item unknown = Item.unknown(id);
        items.put(
                id,
                new Item(id, null, categories, tags, unknown.price(), null, null, null, null, null, true, -1, null));
        return this;
    }

    History add(EventBuilder builder) {
        Event event = builder.build();
        return add(new Observed(inputs.size(), event, item(event.item())));
    }

    /** The same event again, at a later place of the log. */
    History update(String person, Map<String, String> attributes, @Nullable Consent consent, long at) {
        PersonUpdated update = new PersonUpdated(person, attributes, consent, at);
        inputs.add(new Keyed<>(person, new Updated(inputs.size(), update)));
        return this;
    }

    History add(Observed observed) {
        inputs.add(new Keyed<>(observed.event().person(), observed));
        return this;
    }

    int size() {
        return inputs.size();
    }

    Outcome run() {
        return new Outcome(harness().run(inputs));
    }

    StepHarness<PersonState, PersonInput, PersonOutput> harness() {
        return new StepHarness<>(() -> new ProfileStep(settings), History::routed, History::siteTime);
    }

    private @Nullable Item item(@Nullable String id) {
        return id == null ? null : items.get(id);
    }

    private static @Nullable Keyed<PersonInput> routed(PersonOutput output) {
        return output instanceof Routed routed ? new Keyed<>(routed.person(), routed.input()) : null;
    }

    private static long siteTime(PersonInput input) {
        if (input instanceof Observed observed) {
            return observed.event().receivedAt();
        }
        if (input instanceof Linked linked) {
            return linked.event().receivedAt();
        }
        return input instanceof Updated updated ? updated.update().receivedAt() : Long.MIN_VALUE;
    }

    /** What a history came to. */
    record Outcome(StepHarness.Run<PersonState, PersonOutput> run) {
        PersonState state(String person) {
            return run.state(person);
        }

        Profile profile(String person) {
            return state(person).profile(person);
        }

        List<Judgement> judgements() {
            return run.outputs().stream()
                    .filter(Judged.class::isInstance)
                    .map(output -> ((Judged) output).judgement())
                    .toList();
        }

        List<Interaction> interactions() {
            return run.outputs().stream()
                    .filter(Learned.class::isInstance)
                    .map(output -> ((Learned) output).interaction())
                    .toList();
        }

        /** What learners hold in the end: how often each lesson was given and not taken back. */
        Map<Interaction, Integer> taught() {
            Map<Interaction, Integer> taught = new HashMap<>();
            for (Interaction interaction : interactions()) {
                taught.merge(placeless(interaction), interaction.retraction() ? -1 : 1, Integer::sum);
            }
            taught.values().removeIf(count -> count == 0);
            return taught;
        }

        private static Interaction placeless(Interaction it) {
            Interaction plain = it.retraction() ? it : it.negated(0, 0, 0);
            return plain.negated(0, 0, 0);
        }
    }
}
