package dev.attune.log.rocksdb;

import java.nio.charset.StandardCharsets;

/** The column families. Their keys are numbers and hashes only, so that no key, boundary or message names anybody. */
enum Column {
    /** Marks by name: the layout's version, the epoch, first and end offsets, an unfinished removal. */
    META("default"),
    /** offset → entry. */
    EVENTS("events"),
    /** bucket of the offset, hash of the person, offset → hash of the other person of the entry, or nothing. */
    EVENT_PEOPLE("event-people"),
    /** offset, index → interaction. */
    INTERACTIONS("interactions"),
    /** bucket of the offset, hash of the person, offset, index → nothing. */
    INTERACTION_PEOPLE("interaction-people"),
    /** time, hash of the list id → served list. */
    LISTS("lists"),
    /** bucket of the time, hash of the list id → time. */
    LIST_IDS("list-ids"),
    /** bucket of the time, hash of the person, time, hash of the list id → nothing. */
    LIST_PEOPLE("list-people");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    byte[] titleBytes() {
        return title.getBytes(StandardCharsets.UTF_8);
    }
}
