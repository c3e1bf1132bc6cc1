package dev.attune.evaluate.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Origin;
import dev.attune.evaluate.format.Row.Who;
import java.util.Map;

/**
 * Reviews of products: ratings of 1 to 5 whose times are days. What people wrote, and the names that they show in
 * public, is not taken over.
 */
final class Amazon {
    static final String PERSON = "reviewerID";
    private static final String ITEM = "asin";
    private static final String RATING = "overall";
    private static final String TIME = "unixReviewTime";

    private Amazon() {}

    static boolean begins(JsonNode object) {
        return object.has(PERSON) && object.has(ITEM) && object.has(TIME);
    }

    static Row parse(Origin origin, String line, JsonNode review) {
        double rating = review.path(RATING).doubleValue();
        if (!(rating >= 1 && rating <= 5)) {
            throw JsonLines.bad(origin, RATING, review.path(RATING), "1 to 5");
        }
        return new Row(
                origin,
                "rate",
                new Who(id(origin, PERSON, review), null, null),
                id(origin, ITEM, review),
                time(origin, review.path(TIME)),
                new Amounts(Double.NaN, Double.NaN, null, rating, -1),
                Map.of(),
                Map.of(),
                null,
                null);
    }

    private static String id(Origin origin, String column, JsonNode review) {
        JsonNode id = review.path(column);
        if (!id.isTextual() || id.textValue().isBlank()) {
            throw JsonLines.bad(origin, column, id, "an id");
        }
        return id.textValue();
    }

    private static long time(Origin origin, JsonNode seconds) {
        long millis = seconds.isIntegralNumber() ? seconds.longValue() * 1000 : -1;
        if (!Columns.isPlausible(millis)) {
            throw JsonLines.bad(origin, TIME, seconds, "seconds since the epoch, 1990 to 2100");
        }
        return millis;
    }
}
