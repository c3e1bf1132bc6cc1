package dev.attune.evaluate.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of one file of the prefix-target kind. A training line is a session. The lines of a test session run from
 * its longest prefix to its shortest; together they are one session again, the longest prefix and its target.
 */
final class PrefixTargetFile implements AutoCloseable {
    private final Lines lines;
    private final Tally tally;
    private final boolean test;
    private @Nullable Line ahead;
    private boolean first = true;

    PrefixTargetFile(Path path, Tally tally) {
        this.lines = new Lines(path);
        this.tally = tally;
        try {
            this.test = begin();
        } catch (FormatException e) {
            lines.close();
            throw e;
        }
    }

    /** There is no header: two or more numbers with a space or a tab between tell. */
    static boolean begins(String line) {
        return line.matches("[0-9]+([ \\t][0-9]+)+") && line.indexOf('\t') == line.lastIndexOf('\t');
    }

    /** Whether the file holds prefixes and targets instead of sessions. */
    boolean test() {
        return test;
    }

    String file() {
        return lines.file();
    }

    /** The next session with the number of its first line, or null at the end. */
    @Nullable
    Line next() {
        Line longest = advance();
        if (longest == null || !test) {
            return longest;
        }
        int prefix = longest.items().size() - 1;
        while (ahead != null && shortens(longest, ahead, prefix)) {
            advance();
            prefix--;
        }
        return longest;
    }

    @Override
    public void close() {
        lines.close();
    }

    /** A line's number, and its items; of a test line the target is the last. */
    record Line(long number, List<String> items) {}

    private boolean begin() {
        String line = lines.next();
        if (line == null) {
            throw new FormatException(lines.file(), 0, null, "empty (expected: sessions, or prefixes and targets)");
        }
        OtherSet.refuse(lines, line, Format.PREFIX_TARGET);
        boolean tab = line.indexOf('\t') >= 0;
        ahead = parse(line, tab);
        return tab;
    }

    /** Gives the line that was ahead and looks at the one after it. */
    private @Nullable Line advance() {
        if (first) {
            first = false;
            ahead = ahead == null ? read() : ahead;
        }
        Line line = ahead;
        ahead = line == null ? null : read();
        return line;
    }

    private @Nullable Line read() {
        for (String text = lines.next(); text != null; text = lines.next()) {
            Line line = parse(text, test);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /** Whether the line is the session cut to {@code prefix} items, the last of them its target. */
    private static boolean shortens(Line session, Line line, int prefix) {
        return line.items().size() == prefix
                && session.items().subList(0, prefix).equals(line.items());
    }

    private @Nullable Line parse(String text, boolean tab) {
        try {
            return new Line(lines.number(), items(text, tab));
        } catch (FormatException e) {
            tally.bad(e);
            return null;
        }
    }

    private List<String> items(String text, boolean tab) {
        int target = text.indexOf('\t');
        if ((target >= 0) != tab || target != text.lastIndexOf('\t')) {
            String expected = tab ? "prefix, a tab, target" : "item ids, no tab";
            throw bad("line", text, expected);
        }
        List<String> items = new ArrayList<>();
        addIds(tab ? "prefix" : "session", tab ? text.substring(0, target) : text, items);
        if (tab) {
            addIds("target", text.substring(target + 1), items);
        }
        return items;
    }

    private void addIds(String column, String text, List<String> items) {
        for (String id : text.split(" ", -1)) {
            if (!isId(id)) {
                throw bad(column, id, "item ids of letters, digits, - and _ with one space between");
            }
            items.add(id);
        }
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private FormatException bad(String column, String value, String expected) {
        return new FormatException(
                lines.file(), lines.number(), column, OtherSet.shorten(value) + " (expected: " + expected + ")");
    }
}
