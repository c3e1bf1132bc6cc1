package dev.attune.engine.event;

import dev.attune.engine.event.Event.ListPosition;
import dev.attune.engine.event.Event.Page;
import org.jspecify.annotations.Nullable;

/** The fields of an event as bytes: presence bits first, then what is always there, then what the bits announce. */
final class EventFields {
    private static final int NAME = 1;
    private static final int ANONYMOUS = 1 << 1;
    private static final int SESSION = 1 << 2;
    private static final int ITEM = 1 << 3;
    private static final int QUANTITY = 1 << 4;
    private static final int VALUE = 1 << 5;
    private static final int CURRENCY = 1 << 6;
    private static final int DURATION = 1 << 7;
    private static final int DEPTH = 1 << 8;
    private static final int RATING = 1 << 9;
    private static final int QUERY = 1 << 10;
    private static final int FILTERS = 1 << 11;
    private static final int PAGE = 1 << 12;
    private static final int RECOMMENDATION = 1 << 13;
    private static final int CONSENT = 1 << 14;
    private static final int USER_AGENT = 1 << 15;
    private static final int CONTEXT = 1 << 16;
    private static final int PROPERTIES = 1 << 17;
    private static final int ALL = (1 << 18) - 1;

    private EventFields() {}

    static void write(Event event, BinaryWriter out) {
        int flags = textFlags(event) | numberFlags(event) | partFlags(event);
        out.writeUnsigned(flags);
        out.writeString(event.id());
        out.writeByte(EventTypeCode.of(event.type()));
        out.writeIfPresent((flags & NAME) == 0 ? null : event.name());
        out.writeSigned(event.time());
        out.writeSigned(event.receivedAt() - event.time());
        out.writeString(event.person());
        out.writeIfPresent(event.anonymous());
        out.writeIfPresent(event.session());
        out.writeIfPresent(event.item());
        out.writeIfPresent(event.quantity());
        out.writeIfPresent(event.value());
        out.writeIfPresent(event.currency());
        if (event.durationMs() != -1) {
            out.writeSigned(event.durationMs());
        }
        out.writeIfPresent(event.depth());
        out.writeIfPresent(event.rating());
        out.writeIfPresent(event.query());
        out.writeIfPresent(event.filters());
        write(event.page(), out);
        write(event.recommendation(), out);
        write(event.consent(), out);
        out.writeIfPresent(event.userAgent());
        out.writeIfPresent(event.context());
        out.writeIfPresent(event.properties());
    }

    static Event read(BinaryReader in) {
        int flags = in.readFlags(ALL);
        String id = in.readString();
        EventType type = EventTypeCode.type(in.readByte());
        String name = (flags & NAME) == 0 ? type.wireName() : in.readString();
        long time = in.readSigned();
        return new Event(
                id,
                type,
                name,
                time,
                time + in.readSigned(),
                in.readString(),
                in.readString((flags & ANONYMOUS) != 0),
                in.readString((flags & SESSION) != 0),
                in.readString((flags & ITEM) != 0),
                in.readDouble((flags & QUANTITY) != 0),
                in.readDouble((flags & VALUE) != 0),
                in.readString((flags & CURRENCY) != 0),
                (flags & DURATION) == 0 ? -1 : in.readSigned(),
                in.readDouble((flags & DEPTH) != 0),
                in.readDouble((flags & RATING) != 0),
                in.readString((flags & QUERY) != 0),
                in.readString((flags & FILTERS) != 0),
                (flags & PAGE) == 0 ? null : readPage(in),
                (flags & RECOMMENDATION) == 0 ? null : readListPosition(in),
                (flags & CONSENT) == 0 ? null : readConsent(in),
                in.readString((flags & USER_AGENT) != 0),
                in.readString((flags & CONTEXT) != 0),
                in.readString((flags & PROPERTIES) != 0));
    }

    private static int textFlags(Event event) {
        return bit(!event.name().equals(event.type().wireName()), NAME)
                | bit(event.anonymous() != null, ANONYMOUS)
                | bit(event.session() != null, SESSION)
                | bit(event.item() != null, ITEM)
                | bit(event.currency() != null, CURRENCY)
                | bit(event.query() != null, QUERY)
                | bit(event.filters() != null, FILTERS)
                | bit(event.userAgent() != null, USER_AGENT)
                | bit(event.context() != null, CONTEXT)
                | bit(event.properties() != null, PROPERTIES);
    }

    private static int numberFlags(Event event) {
        return bit(!Double.isNaN(event.quantity()), QUANTITY)
                | bit(!Double.isNaN(event.value()), VALUE)
                | bit(event.durationMs() != -1, DURATION)
                | bit(!Double.isNaN(event.depth()), DEPTH)
                | bit(!Double.isNaN(event.rating()), RATING);
    }

    private static int partFlags(Event event) {
        return bit(event.page() != null, PAGE)
                | bit(event.recommendation() != null, RECOMMENDATION)
                | bit(event.consent() != null, CONSENT);
    }

    static int bit(boolean present, int bit) {
        return present ? bit : 0;
    }

    private static void write(@Nullable Page page, BinaryWriter out) {
        if (page == null) {
            return;
        }
        out.writeByte(bit(page.url() != null, 1) | bit(page.referrer() != null, 2) | bit(page.title() != null, 4));
        out.writeIfPresent(page.url());
        out.writeIfPresent(page.referrer());
        out.writeIfPresent(page.title());
    }

    private static Page readPage(BinaryReader in) {
        int flags = in.readFlags(7);
        return new Page(
                in.readString((flags & 1) != 0), in.readString((flags & 2) != 0), in.readString((flags & 4) != 0));
    }

    static void write(@Nullable ListPosition position, BinaryWriter out) {
        if (position == null) {
            return;
        }
        out.writeByte(bit(position.slot() != null, 1));
        out.writeString(position.id());
        out.writeIfPresent(position.slot());
        out.writeSigned(position.position());
    }

    static ListPosition readListPosition(BinaryReader in) {
        int flags = in.readFlags(1);
        return new ListPosition(in.readString(), in.readString((flags & 1) != 0), in.readSignedInt());
    }

    static void write(@Nullable Consent consent, BinaryWriter out) {
        if (consent != null) {
            out.writeByte(bit(consent.analytics(), 1) | bit(consent.personalization(), 2));
        }
    }

    static Consent readConsent(BinaryReader in) {
        int flags = in.readFlags(3);
        return new Consent((flags & 1) != 0, (flags & 2) != 0);
    }
}
