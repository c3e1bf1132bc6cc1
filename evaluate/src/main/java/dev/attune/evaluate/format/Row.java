package dev.attune.evaluate.format;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recorded event, whatever set it came from.
 *
 * @param origin where it stands in its file
 * @param type wire name of the event type, for example {@code add_to_cart}
 * @param who whose it is
 * @param item the item, or null
 * @param time when it happened, ms since the epoch
 * @param amounts the numbers it carries
 * @param context circumstances under their names in the set, for example {@code click_deviceGroup}
 * @param properties attributes of the item that the line repeats, for example {@code category}
 * @param userAgent the browser's User-Agent, or null
 * @param json the whole event as JSON object text when the set is our own, else null
 */
public record Row(
        Origin origin,
        String type,
        Who who,
        @Nullable String item,
        long time,
        Amounts amounts,
        Map<String, String> context,
        Map<String, String> properties,
        @Nullable String userAgent,
        @Nullable String json)
        implements Parsed {

    public Row {
        requireNonNull(origin, "origin");
        requireNonNull(type, "type");
        requireNonNull(who, "who");
        requireNonNull(amounts, "amounts");
        requireNonNull(context, "context");
        requireNonNull(properties, "properties");
    }

    /** A row with nothing but the essentials. */
    static Row of(Origin origin, String type, Who who, @Nullable String item, long time) {
        return new Row(origin, type, who, item, time, Amounts.NONE, Map.of(), Map.of(), null, null);
    }

    /** The known person, or null. */
    public @Nullable String user() {
        return who.user();
    }

    /** The anonymous person, or null. */
    public @Nullable String anonymousId() {
        return who.anonymousId();
    }

    /** The set's own session, or null. */
    public @Nullable String session() {
        return who.session();
    }

    /** The id under which every replay sends this row, unless {@link #json} brings its own. */
    public UUID id() {
        return origin.id();
    }

    /**
     * A place in a file.
     *
     * @param file name without folder and without {@code .gz}
     * @param line from 1, the header counted
     * @param index number among the rows of that line, from 0
     */
    public record Origin(String file, long line, int index) {
        /** A version-3 UUID (RFC 9562) of the three parts: the same line always has the same id. */
        public UUID id() {
            String name = "attune-replay\n" + file + '\n' + line + '\n' + index;
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return file + ':' + line;
        }
    }

    /** Known person, anonymous person and session; each may be null. */
    public record Who(
            @Nullable String user,
            @Nullable String anonymousId,
            @Nullable String session) {}

    /**
     * The numbers of an event.
     *
     * @param quantity pieces, NaN when not given
     * @param value money in {@code currency}, NaN when not given
     * @param currency ISO 4217, or null
     * @param rating NaN when not given
     * @param durationMs −1 when not given
     */
    public record Amounts(
            double quantity, double value, @Nullable String currency, double rating, long durationMs) {
        /** No number at all. */
        public static final Amounts NONE = new Amounts(Double.NaN, Double.NaN, null, Double.NaN, -1);
    }
}
