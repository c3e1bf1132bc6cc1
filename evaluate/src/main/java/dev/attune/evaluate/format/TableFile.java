package dev.attune.evaluate.format;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of one file of the table kind, in file order. */
final class TableFile implements RowSource {
    private final Format format;
    private final Layout.Parser parser;
    private final Tally tally;
    private final Lines lines;
    private Layout layout;
    private @Nullable String first;

    /** @param format one with layouts; the header tells which of them the file has */
    TableFile(Path path, Format format, Layout.Parser parser, Tally tally) {
        this.format = format;
        this.layout = format.layouts().get(0);
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
        if (line == null) {
            throw new FormatException(lines.file(), 0, null, "empty (expected: " + format.expected() + ")");
        }
        for (Layout known : format.layouts()) {
            if (known.hasHeader(line)) {
                layout = known;
                return null;
            }
        }
        OtherSet.refuse(lines, line, format);
        if (layout.header()) {
            throw new FormatException(
                    lines.file(),
                    1,
                    format.firstColumn(line),
                    OtherSet.shorten(line) + " (expected: " + format.expected() + ")");
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
