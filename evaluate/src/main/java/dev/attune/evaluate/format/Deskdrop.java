package dev.attune.evaluate.format;

import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reading, liking, keeping, commenting and following of articles in a company; not in time order. */
final class Deskdrop implements Layout.Parser {
    static final Layout LAYOUT = new Layout(
            Separator.COMMA,
            List.of(
                    "timestamp",
                    "eventType",
                    "contentId",
                    "personId",
                    "sessionId",
                    "userAgent",
                    "userRegion",
                    "userCountry"),
            true,
            false,
            Deskdrop::new);

    private static final Map<String, String> TYPES = Map.of(
            "VIEW", "view",
            "LIKE", "like",
            "BOOKMARK", "add_to_wishlist",
            "COMMENT CREATED", "comment",
            "FOLLOW", "follow");

    private final Map<List<String>, Map<String, String>> contexts = new HashMap<>();
    private final Map<String, String> userAgents = new HashMap<>();

    @Override
    public Parsed parse(Columns columns) {
        String type = TYPES.get(columns.text(1));
        if (type == null) {
            throw columns.bad(1, "VIEW, LIKE, BOOKMARK, COMMENT CREATED or FOLLOW");
        }
        return new Row(
                columns.origin(),
                type,
                new Who(columns.id(3), null, columns.id(4)),
                columns.id(2),
                columns.seconds(0),
                Amounts.NONE,
                contexts.computeIfAbsent(List.of(columns.text(6), columns.text(7)), Deskdrop::context),
                Map.of(),
                userAgent(columns.text(5)),
                null);
    }

    private @Nullable String userAgent(String text) {
        return text.isBlank() ? null : userAgents.computeIfAbsent(text, agent -> agent);
    }

    private static Map<String, String> context(List<String> regionAndCountry) {
        Map<String, String> context = new TreeMap<>();
        if (!regionAndCountry.get(0).isBlank()) {
            context.put("userRegion", regionAndCountry.get(0));
        }
        if (!regionAndCountry.get(1).isBlank()) {
            context.put("userCountry", regionAndCountry.get(1));
        }
        return context;
    }
}
