package dev.attune.evaluate.format;

import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Who;
import java.util.List;
import java.util.Map;

/** Ratings of films, 1 to 5. */
final class MovieLens {
    static final Layout LAYOUT = new Layout(
            Separator.TAB,
            List.of("user_id:token", "item_id:token", "rating:float", "timestamp:float"),
            true,
            false,
            () -> MovieLens::parse);

    private MovieLens() {}

    private static Parsed parse(Columns columns) {
        double rating = columns.number(2);
        if (rating < 1 || rating > 5) {
            throw columns.bad(2, "1 to 5");
        }
        return new Row(
                columns.origin(),
                "rate",
                new Who(columns.id(0), null, null),
                columns.id(1),
                columns.seconds(3),
                new Amounts(Double.NaN, Double.NaN, null, rating, -1),
                Map.of(),
                Map.of(),
                null,
                null);
    }
}
