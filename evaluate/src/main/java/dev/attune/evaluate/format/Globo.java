package dev.attune.evaluate.format;

import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Who;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Clicks of a news portal, grouped by session in the file. */
final class Globo implements Layout.Parser {
    private static final int FIRST_CONTEXT = 6;
    private static final List<String> COLUMNS = List.of(
            "user_id",
            "session_id",
            "session_start",
            "session_size",
            "click_article_id",
            "click_timestamp",
            "click_environment",
            "click_deviceGroup",
            "click_os",
            "click_country",
            "click_region",
            "click_referrer_type");

    static final Layout LAYOUT = new Layout(Separator.COMMA, COLUMNS, true, false, Globo::new);

    /** A few thousand combinations repeat over millions of rows: each is kept once. */
    private final Map<List<String>, Map<String, String>> contexts = new HashMap<>();

    @Override
    public Parsed parse(Columns columns) {
        Who who = new Who(columns.id(0), null, columns.id(1));
        return new Row(
                columns.origin(),
                "click",
                who,
                columns.id(4),
                columns.millis(5),
                Amounts.NONE,
                context(columns),
                Map.of(),
                null,
                null);
    }

    private Map<String, String> context(Columns columns) {
        List<String> values = new ArrayList<>(COLUMNS.size() - FIRST_CONTEXT);
        for (int column = FIRST_CONTEXT; column < COLUMNS.size(); column++) {
            values.add(columns.text(column));
        }
        return contexts.computeIfAbsent(values, Globo::named);
    }

    private static Map<String, String> named(List<String> values) {
        Map<String, String> context = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            context.put(COLUMNS.get(FIRST_CONTEXT + i), values.get(i));
        }
        return context;
    }
}
