package dev.attune.evaluate.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One list that somebody else's algorithm made for what follows a place in a session: the files of recommendations that
 * session-rec writes.
 *
 * @param line of its file, from 1
 * @param session as the set names it
 * @param position of the last click that the list rests on, from 0: it predicts the next one
 * @param items best first
 */
public record RecordedList(long line, String session, int position, List<String> items) {
    private static final Layout LAYOUT = new Layout(
            Separator.SEMICOLON,
            List.of("SessionId", "Position", "Recommendations", "Scores"),
            true,
            true,
            () -> columns -> {
                throw columns.bad(2, "clicks, not lists");
            });

    public RecordedList {
        items = List.copyOf(items);
    }

    /** All lists of a file, in its order; throws {@link FormatException} where it is not what it should be. */
    public static List<RecordedList> read(Path file) {
        List<RecordedList> lists = new ArrayList<>();
        try (Lines lines = new Lines(file)) {
            String header = lines.next();
            if (header == null || !LAYOUT.hasHeader(header)) {
                throw new FormatException(
                        lines.file(),
                        1,
                        header == null ? "SessionId" : LAYOUT.firstOther(header),
                        "no recorded lists (expected: header " + String.join(";", LAYOUT.columns()) + ")");
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                lists.add(parse(lines.number(), LAYOUT.columns(lines, line)));
            }
        }
        return lists;
    }

    private static RecordedList parse(long line, Columns columns) {
        double position = columns.number(1);
        if (position != Math.rint(position) || position < 0 || position > Integer.MAX_VALUE) {
            throw columns.bad(1, "a whole number from 0 on");
        }
        List<String> items = List.of(columns.id(2).split(",", -1));
        int scores = columns.text(3).split(",", -1).length;
        if (scores != items.size()) {
            throw columns.bad(3, items.size() + " scores, as many as recommendations");
        }
        return new RecordedList(line, columns.id(0), (int) position, items);
    }
}
