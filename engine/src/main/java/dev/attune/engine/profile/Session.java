package dev.attune.engine.profile;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The current (or last) session of a person: an interval of event time, and what is known of it beside the touched items,
 * which {@link RecentItems} holds.
 *
 * <p>A later event belongs to it until a silence longer than the gap, or until the client names another session. A late
 * event belongs to it when it falls into the interval or less than a gap before it, and is not named otherwise; then the
 * interval grows to the front. Anything older belongs to a session that is no longer kept.
 */
final class Session {
    long startedAt;
    long lastAt;
    int events;
    Device device = Device.UNKNOWN;

    @Nullable
    String referrer;

    @Nullable
    String client;

    final DecayedSums intent;
    final ActivityWindow activity;

    @Nullable
    Attention attention;

    Session(Horizon horizon, long time) {
        this(time, new DecayedSums(horizon), new ActivityWindow());
    }

    private Session(long time, DecayedSums intent, ActivityWindow activity) {
        this.startedAt = time;
        this.lastAt = time;
        this.intent = intent;
        this.activity = activity;
    }

    /** Where the time of an event lies. */
    enum Place {
        /** In this session. */
        WITHIN,
        /** After it: a new session begins. */
        AFTER,
        /** Before it, in a session that is not kept. */
        BEFORE
    }

    Place place(long time, @Nullable String clientSession, long gap) {
        boolean other = isOther(client, clientSession);
        if (time > lastAt) {
            return other || time - lastAt > gap ? Place.AFTER : Place.WITHIN;
        }
        return other || startedAt - time > gap ? Place.BEFORE : Place.WITHIN;
    }

    /** Takes in an event that lies within. */
    void take(long time, @Nullable String clientSession, Device seenOn, @Nullable String from) {
        boolean first = events == 0 || time < startedAt;
        if (seenOn != Device.UNKNOWN && (device == Device.UNKNOWN || time >= lastAt)) {
            device = seenOn;
        }
        if (from != null && (first || referrer == null)) {
            referrer = from;
        }
        client = client == null ? clientSession : client;
        startedAt = Math.min(startedAt, time);
        lastAt = Math.max(lastAt, time);
        events++;
    }

    Attention attention() {
        attention = attention == null ? new Attention() : attention;
        return attention;
    }

    /** One session of two people who turned out to be one: joined when less than a gap apart, else the later one. */
    static @Nullable Session merged(@Nullable Session one, @Nullable Session two, long gap) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        Session earlier = one.startedAt <= two.startedAt ? one : two;
        Session later = earlier == one ? two : one;
        boolean apart = later.startedAt - earlier.lastAt > gap;
        if (apart || isOther(one.client, two.client)) {
            return later;
        }
        earlier.join(later);
        return earlier;
    }

    private static boolean isOther(@Nullable String one, @Nullable String two) {
        return one != null && two != null && !one.equals(two);
    }

    private void join(Session later) {
        if (later.device != Device.UNKNOWN && (device == Device.UNKNOWN || later.lastAt >= lastAt)) {
            device = later.device;
        }
        referrer = referrer == null ? later.referrer : referrer;
        client = later.client == null ? client : later.client;
        lastAt = Math.max(lastAt, later.lastAt);
        events += later.events;
        intent.merge(later.intent);
        activity.merge(later.activity);
        if (later.attention != null) {
            attention().merge(later.attention);
        }
    }

    /** The id of the session that began then: the same in every home, without asking anybody. */
    static String id(String person, long startedAt) {
        StringBuilder id = new StringBuilder(16);
        long bits = Id128.hash(person, startedAt).high();
        for (int shift = 60; shift >= 0; shift -= 4) {
            id.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
        }
        return id.toString();
    }

    void write(StateWriter writer) throws IOException {
        writer.number(startedAt);
        writer.number(lastAt - startedAt);
        writer.number(events);
        writer.number(device.code());
        writer.string(referrer);
        writer.string(client);
        intent.write(writer);
        activity.write(writer);
        writer.flag(attention != null);
        if (attention != null) {
            attention.write(writer);
        }
    }

    static Session read(StateReader reader, Horizon horizon) throws IOException {
        long startedAt = reader.number();
        long lastAt = startedAt + reader.number();
        int events = (int) reader.number();
        Device device = Device.ofCode((int) reader.number());
        String referrer = reader.string();
        String client = reader.string();
        Session session = new Session(startedAt, DecayedSums.read(reader, horizon), ActivityWindow.read(reader));
        session.lastAt = lastAt;
        session.events = events;
        session.device = device;
        session.referrer = referrer;
        session.client = client;
        session.attention = reader.flag() ? Attention.read(reader) : null;
        return session;
    }
}
