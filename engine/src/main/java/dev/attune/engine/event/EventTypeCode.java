package dev.attune.engine.event;

/** The byte that stands for an event type in stored bytes. A code is never given to another type. */
final class EventTypeCode {
    private static final EventType[] BY_CODE = new EventType[64];

    static {
        for (EventType type : EventType.values()) {
            BY_CODE[of(type)] = type;
        }
    }

    private EventTypeCode() {}

    static int of(EventType type) {
        return switch (type) {
            case CUSTOM -> 0;
            case PAGE_VIEW -> 1;
            case VIEW -> 2;
            case CLICK -> 3;
            case HOVER -> 4;
            case SCROLL -> 5;
            case DWELL -> 6;
            case IMPRESSION -> 7;
            case SEARCH -> 8;
            case FILTER -> 9;
            case ADD_TO_CART -> 10;
            case REMOVE_FROM_CART -> 11;
            case ADD_TO_WISHLIST -> 12;
            case REMOVE_FROM_WISHLIST -> 13;
            case FORM_SUBMIT -> 14;
            case PURCHASE -> 15;
            case RATE -> 16;
            case LIKE -> 17;
            case DISLIKE -> 18;
            case NOT_INTERESTED -> 19;
            case COMMENT -> 20;
            case FOLLOW -> 21;
            case SHARE -> 22;
            case IDENTIFY -> 23;
        };
    }

    static EventType type(int code) {
        EventType type = code < BY_CODE.length ? BY_CODE[code] : null;
        if (type == null) {
            throw new DecodeException("event type: " + code + " (expected: a code from 0 to 23)");
        }
        return type;
    }
}
