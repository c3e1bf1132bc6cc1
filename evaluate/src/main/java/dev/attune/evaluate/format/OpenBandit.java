package dev.attune.evaluate.format;

import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Who;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Open Bandit Dataset (Saito, Aihara, Matsutani, Narita, arXiv 2008.07146): each line is one item shown at one position.
 * A row is a {@code click} or, where nobody clicked, an {@code impression}; its context holds position, propensity and
 * the four features of the visitor. Nobody is known beyond a line. Affinities are left out.
 */
public final class OpenBandit {
    /** Name in {@link Row#context()} of the position in the list, from 1. */
    public static final String POSITION = "position";

    /** Name in {@link Row#context()} of the probability with which the item was shown at the position. */
    public static final String PROPENSITY = "propensity_score";

    static final String NAMES = "(index), timestamp, item_id, position, click, propensity_score,"
            + " user_feature_0 to 3, user-item_affinity_0 to 33, 45 or 79";

    /** Campaigns men, women and all, which differ in the number of items. */
    static final List<Layout> LAYOUTS = List.of(layout(34), layout(46), layout(80));

    private static final int FIRST_FEATURE = 6;
    private static final int FEATURES = 4;
    private static final int MOST_POSITIONS = 100;

    private final Map<String, String> texts = new HashMap<>();

    private OpenBandit() {}

    private static Layout layout(int items) {
        List<String> names = new ArrayList<>(List.of("", "timestamp", "item_id", POSITION, "click", PROPENSITY));
        for (int n = 0; n < FEATURES; n++) {
            names.add("user_feature_" + n);
        }
        for (int n = 0; n < items; n++) {
            names.add("user-item_affinity_" + n);
        }
        return new Layout(Separator.COMMA, List.copyOf(names), true, false, () -> new OpenBandit()::parse);
    }

    private Parsed parse(Columns columns) {
        double position = columns.number(3);
        if (position != Math.rint(position) || position < 1 || position > MOST_POSITIONS) {
            throw columns.bad(3, "a whole number from 1 to " + MOST_POSITIONS);
        }
        double click = columns.number(4);
        if (click != 0 && click != 1) {
            throw columns.bad(4, "0 or 1");
        }
        double propensity = columns.number(5);
        if (!(propensity > 0 && propensity <= 1)) {
            throw columns.bad(5, "above 0, at most 1");
        }
        long time = columns.offsetDateTime(1);
        String visitor = columns.origin() + "@" + time;
        return new Row(
                columns.origin(),
                click == 1 ? "click" : "impression",
                new Who(null, visitor, visitor),
                columns.id(2),
                time,
                Amounts.NONE,
                context(columns),
                Map.of(),
                null,
                null);
    }

    private Map<String, String> context(Columns columns) {
        Map<String, String> context = new HashMap<>();
        context.put(POSITION, text(columns, 3));
        context.put(PROPENSITY, text(columns, 5));
        for (int n = 0; n < FEATURES; n++) {
            context.put("user_feature_" + n, text(columns, FIRST_FEATURE + n));
        }
        return context;
    }

    /** Few different texts stand on many lines. */
    private String text(Columns columns, int column) {
        return texts.computeIfAbsent(columns.text(column), text -> text);
    }
}
