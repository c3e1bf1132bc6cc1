package dev.attune.node.collect;

import dev.attune.engine.event.EventType;

/** Whether an event of a type says anything without an item. */
enum ItemRule {
    /** It is about an item and nothing else. */
    ITEM,
    /** It is about an item or about a page. */
    ITEM_OR_PAGE,
    /** It needs neither. */
    NOTHING;

    static ItemRule of(EventType type) {
        return switch (type) {
            case ADD_TO_CART,
                    REMOVE_FROM_CART,
                    ADD_TO_WISHLIST,
                    REMOVE_FROM_WISHLIST,
                    PURCHASE,
                    RATE,
                    LIKE,
                    DISLIKE,
                    NOT_INTERESTED -> ITEM;
            case VIEW, CLICK, IMPRESSION, COMMENT, FOLLOW, SHARE -> ITEM_OR_PAGE;
            case PAGE_VIEW, HOVER, SCROLL, DWELL, SEARCH, FILTER, FORM_SUBMIT, IDENTIFY, CUSTOM -> NOTHING;
        };
    }
}
