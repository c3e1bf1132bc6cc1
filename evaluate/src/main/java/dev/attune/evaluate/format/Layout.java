package dev.attune.evaluate.format;

import java.util.List;
import java.util.function.Supplier;

/**
 * One set of the table kind: a line is an event, columns in a fixed order.
 *
 * @param columns their names, in order
 * @param header whether the first line holds the names
 * @param inTimeOrder whether the rows of a file already stand in the order in which they happened
 * @param parser makes the parser of one reading; it may hold state
 */
record Layout(Separator separator, List<String> columns, boolean header, boolean inTimeOrder, Supplier<Parser> parser) {

    /** Turns the columns of one line into a row, or says why it is left out. */
    interface Parser {
        Parsed parse(Columns columns);
    }

    boolean hasHeader(String line) {
        return header && columns.equals(separator.split(line));
    }

    /** The first column whose name does not stand where it should in the line; one without a name is the index. */
    String firstOther(String line) {
        List<String> found = separator.split(line);
        for (int n = 0; found != null && n < columns.size(); n++) {
            if (n >= found.size() || !found.get(n).equals(columns.get(n))) {
                return columns.get(n).isEmpty() ? "(index)" : columns.get(n);
            }
        }
        return columns.get(columns.size() - 1);
    }

    Columns columns(Lines lines, String line) {
        List<String> values = separator.split(line);
        if (values == null) {
            throw new FormatException(lines.file(), lines.number(), null, "a quote that is not closed (expected: CSV)");
        }
        return new Columns(lines.file(), lines.number(), columns, values);
    }
}
