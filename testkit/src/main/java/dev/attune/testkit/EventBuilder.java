package dev.attune.testkit;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import org.jspecify.annotations.Nullable;

/** Makes events for tests: all that is not said is as it is when a client leaves it out. */
public final class EventBuilder {
    private final String id;
    private final String person;
    private final EventType type;
    private long time;
    private long receivedAt = -1;
    private @Nullable String anonymous;
    private @Nullable String session;
    private @Nullable String item;
    private long durationMs = -1;
    private double depth = Double.NaN;
    private double rating = Double.NaN;
    private Event.@Nullable Page page;
    private Event.@Nullable ListPosition list;
    private @Nullable Consent consent;
    private @Nullable String userAgent;

    /** An event of this person, at time 0. */
    public EventBuilder(String id, String person, EventType type) {
        this.id = id;
        this.person = person;
        this.type = type;
    }

    /** Event time in ms, and site time unless {@link #receivedAt} says otherwise. */
    public EventBuilder at(long millis) {
        this.time = millis;
        return this;
    }

    public EventBuilder receivedAt(long millis) {
        this.receivedAt = millis;
        return this;
    }

    /** The event carries this anonymous id, too. */
    public EventBuilder anonymous(String pseudonym) {
        this.anonymous = pseudonym;
        return this;
    }

    public EventBuilder session(String clientSession) {
        this.session = clientSession;
        return this;
    }

    public EventBuilder item(String itemId) {
        this.item = itemId;
        return this;
    }

    public EventBuilder duration(long millis) {
        this.durationMs = millis;
        return this;
    }

    public EventBuilder depth(double share) {
        this.depth = share;
        return this;
    }

    public EventBuilder rating(double stars) {
        this.rating = stars;
        return this;
    }

    public EventBuilder page(String url, String referrer) {
        this.page = new Event.Page(url, referrer, null);
        return this;
    }

    public EventBuilder list(String listId, int position) {
        this.list = new Event.ListPosition(listId, "home", position);
        return this;
    }

    public EventBuilder consent(boolean personalization) {
        this.consent = new Consent(true, personalization);
        return this;
    }

    public EventBuilder userAgent(String agent) {
        this.userAgent = agent;
        return this;
    }

    public Event build() {
        return new Event(
                id,
                type,
                type.wireName(),
                time,
                receivedAt < 0 ? time : receivedAt,
                person,
                anonymous,
                session,
                item,
                Double.NaN,
                Double.NaN,
                null,
                durationMs,
                depth,
                rating,
                null,
                null,
                page,
                list,
                consent,
                userAgent,
                null,
                null);
    }
}
