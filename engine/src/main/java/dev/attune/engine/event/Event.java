package dev.attune.engine.event;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One validated, pseudonymised event.
 *
 * @param id the client's id; counts once per person (dedup)
 * @param type the type
 * @param name the wire name as it was sent; differs from the type's for {@link EventType#CUSTOM}
 * @param time when it happened, ms since the epoch, already corrected for clock skew
 * @param receivedAt site time at which it was taken in, ms
 * @param person pseudonym of the known person, else of the anonymous one
 * @param anonymous pseudonym of the anonymous id when the event carries both ids (links them), else null
 * @param session the client's session id, or null
 * @param item the item it is about, or null
 * @param quantity pieces, NaN when not given
 * @param value money or any amount, NaN when not given
 * @param currency ISO 4217, or null
 * @param durationMs active time or hover time, −1 when not given
 * @param depth scroll depth 0..1, NaN when not given
 * @param rating the rating as sent, NaN when not given
 * @param query search text, or null
 * @param filters JSON object text, or null
 * @param page the page, or null
 * @param recommendation the list that the item was seen in, or null
 * @param consent what the event itself says of consent, or null
 * @param userAgent the browser's User-Agent, or null
 * @param context JSON object text, or null
 * @param properties JSON object text, or null
 */
public record Event(
        String id,
        EventType type,
        String name,
        long time,
        long receivedAt,
        String person,
        @Nullable String anonymous,
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
        @Nullable Page page,
        @Nullable ListPosition recommendation,
        @Nullable Consent consent,
        @Nullable String userAgent,
        @Nullable String context,
        @Nullable String properties)
        implements Entry {

    public Event {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(name, "name");
        requireNonNull(person, "person");
    }

    @Override
    public String key() {
        return person;
    }

    /** The page of an event; every part may be missing. */
    public record Page(
            @Nullable String url,
            @Nullable String referrer,
            @Nullable String title) {}

    /** Where a list showed the item: list id, slot and position (from 1; 0 when not given). */
    public record ListPosition(String id, @Nullable String slot, int position) {}
}
