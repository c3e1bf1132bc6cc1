package dev.attune.evaluate.format;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of one file of the table kind, in file order. */
final class TableFile implements RowSource {
    private final Layout layout;
    private final Layout.Parser parser;
    private final Tally tally;
    private final Lines lines;
    private @Nullable String first;

    TableFile(Path path, Layout layout, Layout.Parser parser, Tally tally) {
        this.layout = layout;
        this.parser = parser;
        this.tally = tally;
        this.lines = new Lines(path);
        try {
            this.first = begin();
        } catch (FormatException e) {
            lines.close();
            throw e;
        }
    }

    @Override
    public @Nullable Row next() {
        for (String line = nextLine(); line != null; line = nextLine()) {
            Row row = parse(line);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void close() {
        lines.close();
    }

    /** Checks the first line and gives it back when it is not a header. */
    private @Nullable String begin() {
        String line = lines.next();
        String expected = layout.header() ? "header " + String.join(", ", layout.columns()) : "rows";
        if (line == null) {
            throw new FormatException(lines.file(), 0, null, "empty (expected: " + expected + ")");
        }
        if (layout.hasHeader(line)) {
            return null;
        }
        OtherSet.refuse(lines, line, layout);
        if (layout.header()) {
            throw new FormatException(lines.file(), 1, null, OtherSet.shorten(line) + " (expected: " + expected + ")");
        }
        return line;
    }

    private @Nullable String nextLine() {
        String line = first;
        first = null;
        return line == null ? lines.next() : line;
    }

    private @Nullable Row parse(String line) {
        try {
            Parsed parsed = parser.parse(layout.columns(lines, line));
            if (parsed instanceof Row row) {
                return row;
            }
            tally.skipped(((Parsed.Skipped) parsed).reason());
        } catch (FormatException e) {
            tally.bad(e);
        }
        return null;
    }
}
