package dev.attune.engine;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonInput;
import dev.attune.engine.profile.PersonOutput;
import dev.attune.engine.profile.PersonOutput.Judged;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonOutput.Learned;
import dev.attune.engine.profile.PersonOutput.Routed;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.profile.ProfileStep;
import dev.attune.engine.step.Output;
import dev.attune.engine.step.StateSerializer;
import dev.attune.engine.step.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The least profile step that an engine can run with: one endless session, weight 1, every event id once. An event named
 * {@code robot} takes back all that the person taught; a linked anonymous person joins once and routes on.
 */
final class FakeStep implements Step<PersonState, PersonInput, PersonOutput> {
    private static final class Memory {
        final Set<String> ids = new HashSet<>();
        final List<String> items = new ArrayList<>();
        final List<Interaction> taught = new ArrayList<>();
        final List<PersonInput> inputs = new ArrayList<>();
        boolean joined;
        long sequence;
    }

    private final ProfileStep real = new ProfileStep(ProfileSettings.defaults());
    private final IdentityHashMap<PersonState, Memory> memories = new IdentityHashMap<>();

    @Override
    public PersonState newState() {
        return real.newState();
    }

    List<PersonInput> inputs(PersonState state) {
        return memory(state).inputs;
    }

    @Override
    public void process(PersonState state, PersonInput input, long watermark, Output<? super PersonOutput> out) {
        Memory memory = memory(state);
        memory.inputs.add(input);
        if (input instanceof PersonInput.Observed observed) {
            observe(memory, observed, out);
        } else if (input instanceof PersonInput.Linked linked && !memory.joined) {
            memory.joined = true;
            Event event = linked.event();
            String anonymous = event.anonymous() == null ? "" : event.anonymous();
            out.emit(new Routed(
                    event.person(), new PersonInput.Joined(linked.offset(), event.person(), anonymous, state)));
        }
    }

    private static void observe(Memory memory, PersonInput.Observed observed, Output<? super PersonOutput> out) {
        Event event = observed.event();
        if (!memory.ids.add(event.id())) {
            out.emit(new Judged(Judgement.DUPLICATE));
            return;
        }
        if (event.name().equals("robot")) {
            takeBack(memory, observed, out);
            return;
        }
        String item = event.item();
        if (item != null) {
            Interaction interaction = interaction(memory, observed, item);
            memory.taught.add(interaction);
            memory.items.add(item);
            out.emit(new Learned(interaction));
        }
        out.emit(new Judged(Judgement.COUNTED));
    }

    private static void takeBack(Memory memory, PersonInput.Observed observed, Output<? super PersonOutput> out) {
        int index = 0;
        for (Interaction taught : memory.taught) {
            out.emit(new Learned(taught.negated(observed.offset(), index++, ++memory.sequence)));
        }
        memory.taught.clear();
        out.emit(new Judged(Judgement.QUARANTINED));
    }

    private static Interaction interaction(Memory memory, PersonInput.Observed observed, String item) {
        Event event = observed.event();
        Item known = observed.item();
        return new Interaction(
                observed.offset(),
                0,
                event.person(),
                ++memory.sequence,
                memory.sequence,
                event.time(),
                event.type(),
                item,
                known == null ? List.of() : known.categories(),
                1,
                false,
                !memory.items.contains(item),
                "s",
                "phone",
                Interactions.context(memory.items),
                null);
    }

    private Memory memory(PersonState state) {
        return memories.computeIfAbsent(state, key -> new Memory());
    }

    @Override
    public StateSerializer<PersonState> serializer() {
        throw new UnsupportedOperationException("the fake keeps its memory beside the state");
    }
}
