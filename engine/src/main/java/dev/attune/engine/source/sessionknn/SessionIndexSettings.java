package dev.attune.engine.source.sessionknn;

import dev.attune.engine.settings.Expected;

/**
 * Bounds of the session index; all of them shape what is stored.
 *
 * @param sessions most sessions that are held; a new one takes the place of the one that began longest ago
 * @param sessionLength most items of a session: its last ones
 * @param postings most sessions that an item is found by: its newest ones
 */
public record SessionIndexSettings(int sessions, int sessionLength, int postings) {
    static final int MOST_SESSIONS = 1 << 26;
    static final int MOST_ITEMS = 1_000;
    static final int MOST_POSTINGS = 1_000_000;

    public SessionIndexSettings {
        Expected.within("sessions", sessions, 1, MOST_SESSIONS);
        Expected.within("sessionLength", sessionLength, 1, MOST_ITEMS);
        Expected.within("postings", postings, 1, MOST_POSTINGS);
    }

    public static SessionIndexSettings defaults() {
        return new SessionIndexSettings(250_000, 50, 2_250);
    }
}
