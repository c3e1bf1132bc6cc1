package dev.attune.engine.profile;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.Event;
import dev.attune.engine.profile.PersonInput.Observed;
import dev.attune.engine.profile.PersonOutput.Judged;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.step.Output;
import org.jspecify.annotations.Nullable;

/** Decides whether an event counts at all: replays, linked people, duplicates, consent. */
final class Observing {
    private final ProfileSettings settings;
    private final Counting counting;
    private final Linking linking;

    Observing(ProfileSettings settings, Counting counting, Linking linking) {
        this.settings = settings;
        this.counting = counting;
        this.linking = linking;
    }

    void observe(PersonState state, Observed input, long now, Output<? super PersonOutput> out) {
        Event event = input.event();
        Id128 id = Id128.of(event.id());
        EventIds ids = state.memory().ids();
        if (input.offset() < state.position() || ids.contains(id)) {
            out.emit(new Judged(Judgement.DUPLICATE));
            return;
        }
        ids.add(id, now, settings);
        if (Linking.refuses(consent(event, state))) {
            out.emit(new Judged(Judgement.WITHHELD));
            return;
        }
        state.ledger().advance(input.offset(), now);
        counting.count(state, event, input.item(), out);
        out.emit(new Judged(state.quarantined() ? Judgement.QUARANTINED : Judgement.COUNTED));
        linking.announce(state, input.offset(), event, out);
    }

    /** The event's own consent speaks for this event, else what was set for the person. */
    private static @Nullable Consent consent(Event event, PersonState state) {
        Consent own = event.consent();
        return own == null ? state.consent() : own;
    }
}
