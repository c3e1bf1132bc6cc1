package dev.attune.engine.profile;

import dev.attune.engine.event.Consent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mutable state of one person, owned by the thread that runs the step. {@link ProfileStep#newState} makes one;
 * readers get a {@link #profile}.
 */
public final class PersonState {
    private final Horizons horizons;
    private final Ledger ledger;
    private final Links links;
    private Memory memory;
    private @Nullable Alias alias;

    PersonState(Horizons horizons) {
        this(horizons, new Ledger(), new Links(), new Memory(horizons), null);
    }

    PersonState(Horizons horizons, Ledger ledger, Links links, Memory memory, @Nullable Alias alias) {
        this.horizons = horizons;
        this.ledger = ledger;
        this.links = links;
        this.memory = memory;
        this.alias = alias;
    }

    /** The profile that readers see, of the person with this pseudonym. */
    public Profile profile(String person) {
        return ProfileView.of(person, this);
    }

    /** Counts the changes of the profile, from 1; 0 before the first. */
    public long version() {
        return ledger.version();
    }

    /** Log offset of the last input that changed the profile, −1 before the first. */
    public long position() {
        return ledger.position();
    }

    /** Number of the last interaction of this person, 0 before the first. */
    public long sequence() {
        return ledger.sequence();
    }

    /** The person whom this anonymous one became, or null. */
    public @Nullable String linkedTo() {
        return alias == null ? null : alias.person();
    }

    /** The anonymous people who became this one, oldest first, at most the last 64: their states name this person. */
    public List<String> joined() {
        return links.joined();
    }

    /** What was set from outside, or null. */
    public @Nullable Consent consent() {
        return memory.consent();
    }

    /** Whether the person looks like a robot now. */
    public boolean quarantined() {
        return memory.robot().quarantined();
    }

    Ledger ledger() {
        return ledger;
    }

    Links links() {
        return links;
    }

    Memory memory() {
        return memory;
    }

    @Nullable
    Alias alias() {
        return alias;
    }

    void alias(Alias target) {
        alias = target;
    }

    /** Gives all that was gathered away, in a state of its own. */
    PersonState handOver() {
        PersonState gathered = new PersonState(horizons, ledger.copy(), new Links(), memory, null);
        memory = new Memory(horizons);
        return gathered;
    }

    PersonState nothing() {
        return new PersonState(horizons);
    }
}
