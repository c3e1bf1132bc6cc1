package dev.attune.engine.profile;

import dev.attune.engine.profile.Profile.SessionData;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the immutable profile of a state. */
final class ProfileView {
    private ProfileView() {}

    static Profile of(String person, PersonState state) {
        Ledger ledger = state.ledger();
        Memory memory = state.memory();
        Holdings own = memory.holdings();
        Holdings holdings = own == null ? new Holdings() : own;
        Attributes attributes = memory.attributes();
        return new Profile(
                person,
                ledger.version(),
                ledger.position(),
                ledger.updatedAt(),
                state.linkedTo(),
                memory.recent().newestFirst(Long.MIN_VALUE),
                memory.taste().categories().shares(),
                memory.taste().tags().shares(),
                holdings.cartItems(),
                holdings.wishlistItems(),
                holdings.purchasedItems(),
                holdings.dismissedItems(),
                session(person, memory, ledger.updatedAt()),
                attributes == null ? Map.of() : attributes.view(),
                memory.consent(),
                memory.robot().quarantined());
    }

    private static @Nullable SessionData session(String person, Memory memory, long now) {
        Session session = memory.session();
        if (session == null) {
            return null;
        }
        return new SessionData(
                Session.id(person, session.startedAt),
                session.startedAt,
                session.lastAt,
                session.events,
                session.activity.at(now),
                session.device.wireName(),
                session.referrer,
                memory.recent().newestFirst(session.startedAt),
                session.intent.shares());
    }
}
