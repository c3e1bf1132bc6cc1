package dev.attune.evaluate.format;

import dev.attune.evaluate.format.Row.Who;
import java.util.List;

/** Clicks of a shop by session; nobody is known beyond a session, so the session is the anonymous person too. */
final class Yoochoose {
    static final Layout LAYOUT =
            new Layout(Separator.TAB, List.of("SessionId", "ItemId", "Time"), true, false, () -> Yoochoose::parse);

    private Yoochoose() {}

    private static Parsed parse(Columns columns) {
        String session = columns.id(0);
        Who who = new Who(null, session, session);
        return Row.of(columns.origin(), "click", who, columns.id(1), columns.seconds(2));
    }
}
