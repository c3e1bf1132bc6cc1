package dev.attune.node.collect;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Fields;
import dev.attune.node.api.Identifiers.Kind;
import dev.attune.node.person.ConsentFields;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an event says beside who did what when; the components are those of {@link Event}. */
record EventDetails(
        @Nullable String session,
        @Nullable String item,
        double quantity,
        double value,
        @Nullable String currency,
        long durationMs,
        double depth,
        double rating,
        @Nullable String query,
        @Nullable String filters,
        Event.@Nullable Page page,
        Event.@Nullable ListPosition recommendation,
        @Nullable Consent consent,
        @Nullable String context,
        @Nullable String properties) {
    /** Longest page address and referrer; longer ones are cut, since the event still counts. */
    static final int MAX_ADDRESS = 2_048;

    /** Longest page title and search text; longer ones are cut, too. */
    static final int MAX_TITLE = 512;

    /** Most bytes of each of the free objects. */
    static final int MAX_JSON = 8_192;

    static final double MAX_QUANTITY = 1_000_000;
    static final double MAX_VALUE = 1e12;
    static final double MAX_RATING = 1_000_000;
    static final long MAX_DURATION = 7 * 24 * 3_600_000L;
    static final int MAX_POSITION = 10_000;
    private static final Pattern SLOT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    /** Reads them; of no use when the fields then hold a problem. */
    static EventDetails read(Fields event, EventType type) {
        return new EventDetails(
                event.id("session", Kind.THING),
                item(event, type),
                event.number("quantity", 0, MAX_QUANTITY),
                event.number("value", -MAX_VALUE, MAX_VALUE),
                event.currency("currency"),
                event.whole("durationMs", 0, MAX_DURATION, -1),
                event.number("depth", 0, 1),
                rating(event, type),
                event.cutText("query", MAX_TITLE),
                event.json("filters", MAX_JSON),
                page(event.object("page")),
                listPosition(event.object("recommendation")),
                ConsentFields.read(event.object("consent")),
                event.json("context", MAX_JSON),
                event.json("properties", MAX_JSON));
    }

    private static @Nullable String item(Fields event, EventType type) {
        String item = event.id("item", Kind.THING);
        ItemRule rule = ItemRule.of(type);
        boolean missing = switch (rule) {
            case ITEM -> item == null;
            case ITEM_OR_PAGE -> item == null && !event.has("page");
            case NOTHING -> false;
        };
        if (missing) {
            String expected = rule == ItemRule.ITEM ? "an item id" : "an item id, or a page";
            event.wrong(
                    ErrorCode.MISSING_ITEM, "item", "missing (expected: " + expected + " for " + type.wireName() + ")");
        }
        return item;
    }

    private static double rating(Fields event, EventType type) {
        double rating = event.number("rating", -MAX_RATING, MAX_RATING);
        if (type == EventType.RATE && Double.isNaN(rating)) {
            event.wrong(ErrorCode.MISSING_VALUE, "rating", "missing (expected: a number for rate)");
        }
        return rating;
    }

    private static Event.@Nullable Page page(@Nullable Fields page) {
        if (page == null) {
            return null;
        }
        return new Event.Page(
                page.cutText("url", MAX_ADDRESS),
                page.cutText("referrer", MAX_ADDRESS),
                page.cutText("title", MAX_TITLE));
    }

    private static Event.@Nullable ListPosition listPosition(@Nullable Fields list) {
        if (list == null) {
            return null;
        }
        String id = list.id("id", Kind.THING);
        if (id == null) {
            list.wrong(ErrorCode.MISSING_VALUE, "id", "missing (expected: the id of the list)");
            return null;
        }
        String slot = list.text("slot", 64);
        if (slot != null && !SLOT.matcher(slot).matches()) {
            list.wrong(ErrorCode.BAD_VALUE, "slot", "not a slot name (expected: letters, digits, or any of _.-)");
        }
        return new Event.ListPosition(id, slot, (int) list.whole("position", 1, MAX_POSITION, 0));
    }
}
