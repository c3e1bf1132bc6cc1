package dev.attune.engine.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What somebody did. The wire name is the lower-case constant; unknown names are kept and count as {@link #CUSTOM}. */
public enum EventType {
    PAGE_VIEW,
    VIEW,
    CLICK,
    HOVER,
    SCROLL,
    DWELL,
    IMPRESSION,
    SEARCH,
    FILTER,
    ADD_TO_CART,
    REMOVE_FROM_CART,
    ADD_TO_WISHLIST,
    REMOVE_FROM_WISHLIST,
    FORM_SUBMIT,
    PURCHASE,
    RATE,
    LIKE,
    DISLIKE,
    NOT_INTERESTED,
    COMMENT,
    FOLLOW,
    SHARE,
    IDENTIFY,
    CUSTOM;

    private static final Map<String, EventType> BY_WIRE_NAME = new HashMap<>();

    static {
        for (EventType type : values()) {
            BY_WIRE_NAME.put(type.wireName, type);
        }
    }

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name in JSON, for example {@code add_to_cart}. */
    public String wireName() {
        return wireName;
    }

    /** The type of a wire name, {@link #CUSTOM} for a name that is not ours. */
    public static EventType ofWireName(String name) {
        return BY_WIRE_NAME.getOrDefault(name, CUSTOM);
    }
}
