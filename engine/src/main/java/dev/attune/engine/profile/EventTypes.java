package dev.attune.engine.profile;

import dev.attune.engine.event.EventType;

/** What the step needs to know of each type. */
final class EventTypes {
    private static final EventType[] ALL = EventType.values();

    /** One more than the greatest code. */
    static final int CODES = 128;

    private static final byte CUSTOM = 127;

    private EventTypes() {}

    /** The saved number of a type: types are added before CUSTOM and nowhere else, so that no number ever changes. */
    @SuppressWarnings("EnumOrdinal")
    static byte code(EventType type) {
        return type == EventType.CUSTOM ? CUSTOM : (byte) type.ordinal();
    }

    static EventType ofCode(int code) {
        return code == CUSTOM ? EventType.CUSTOM : ALL[code];
    }

    /** Somebody opened something: what a robot does too often. */
    static boolean isView(EventType type) {
        return type == EventType.VIEW || type == EventType.PAGE_VIEW || type == EventType.CLICK;
    }

    /** Attention without a decision: learned, but the item was not visited, so it is no step of the session. */
    static boolean isGlance(EventType type) {
        return type == EventType.HOVER || type == EventType.SCROLL;
    }

    /** Types that machines send on behalf of people in large batches (imports of orders and ratings). */
    static boolean isImported(EventType type) {
        return type == EventType.PURCHASE || type == EventType.RATE;
    }

    /** Types that change the cart, the wishlist, the purchases or what is dismissed. */
    static boolean putsAside(EventType type) {
        return switch (type) {
            case ADD_TO_CART, REMOVE_FROM_CART, ADD_TO_WISHLIST, REMOVE_FROM_WISHLIST, PURCHASE -> true;
            case LIKE, DISLIKE, NOT_INTERESTED -> true;
            default -> false;
        };
    }

    /** Types whose duration is the active time on the item. */
    static boolean hasActiveTime(EventType type) {
        return type == EventType.DWELL || type == EventType.VIEW || type == EventType.CLICK;
    }
}
