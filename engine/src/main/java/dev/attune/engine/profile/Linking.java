package dev.attune.engine.profile;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.Event;
import dev.attune.engine.profile.PersonInput.Joined;
import dev.attune.engine.profile.PersonInput.Linked;
import dev.attune.engine.profile.PersonOutput.Routed;
import dev.attune.engine.step.Output;
import org.jspecify.annotations.Nullable;

/**
 * How an anonymous person becomes a known one. The first link hands over all that was gathered, once; after that the
 * link that is greatest by event time and id says where later inputs go. A known person cannot become anonymous.
 */
final class Linking {
    private final ProfileSettings settings;
    private final Teaching teaching;

    Linking(ProfileSettings settings, Teaching teaching) {
        this.settings = settings;
        this.teaching = teaching;
    }

    /** Asks the anonymous person of an event, if there is one, to become its known person. */
    void announce(PersonState state, long offset, Event event, Output<? super PersonOutput> out) {
        String anonymous = event.anonymous();
        if (anonymous == null || anonymous.equals(event.person())) {
            return;
        }
        state.links().becomeKnown();
        out.emit(new Routed(anonymous, new Linked(offset, event)));
    }

    void link(PersonState state, Linked input, long now, Output<? super PersonOutput> out) {
        Event event = input.event();
        String anonymous = event.anonymous();
        if (anonymous == null || anonymous.equals(event.person()) || refuses(event.consent())) {
            return;
        }
        if (input.offset() < state.position() || state.links().isKnown()) {
            return;
        }
        Alias next = new Alias(event.person(), event.time(), Id128.of(event.id()));
        Alias current = state.alias();
        if (current == null) {
            handOver(state, next, new Joined(input.offset(), event.person(), anonymous, state.handOver()), now, out);
        } else if (current.isBefore(next)) {
            turn(state, next, new Joined(input.offset(), event.person(), anonymous, state.nothing()), now, out);
        }
    }

    private static void handOver(
            PersonState state, Alias alias, Joined joined, long now, Output<? super PersonOutput> out) {
        state.alias(alias);
        state.ledger().advance(joined.offset(), now);
        out.emit(new Routed(alias.person(), joined));
    }

    /** The new target gets nothing but the name: who erases it has to find this state. */
    private static void turn(
            PersonState state, Alias alias, Joined joined, long now, Output<? super PersonOutput> out) {
        if (alias.person().equals(state.linkedTo())) {
            state.alias(alias);
            return;
        }
        handOver(state, alias, joined, now, out);
    }

    /** Takes in what an anonymous person had gathered. */
    void join(PersonState state, Joined input, long now, Output<? super PersonOutput> out) {
        if (input.offset() < state.position() || !state.links().join(input.anonymous())) {
            return;
        }
        PersonState gathered = input.gathered();
        Memory memory = state.memory();
        memory.ids().merge(gathered.memory().ids(), now);
        if (gathered.version() == 0) {
            return;
        }
        state.ledger().rise(gathered.ledger());
        state.ledger().advance(input.offset(), now);
        memory.mergeAttributes(gathered.memory());
        if (refuses(memory.consent())) {
            return;
        }
        teaching.join(state, input, out);
        memory.merge(gathered.memory(), settings.sessionGap());
    }

    static boolean refuses(@Nullable Consent consent) {
        return consent != null && !consent.personalization();
    }
}
