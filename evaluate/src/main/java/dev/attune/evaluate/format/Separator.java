package dev.attune.evaluate.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a line falls into columns. */
enum Separator {
    TAB {
        @Override
        List<String> split(String line) {
            return splitPlain(line, '\t');
        }
    },
    SEMICOLON {
        @Override
        List<String> split(String line) {
            return splitPlain(line, ';');
        }
    },
    COMMA {
        @Override
        @Nullable
        List<String> split(String line) {
            return line.indexOf('"') < 0 ? splitPlain(line, ',') : splitQuoted(line);
        }
    };

    /** The columns, or null when a quote is not closed or stands where none may (RFC 4180). */
    abstract @Nullable List<String> split(String line);

    private static List<String> splitPlain(String line, char separator) {
        List<String> columns = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
            columns.add(line.substring(from, to));
            from = to + 1;
        }
        columns.add(line.substring(from));
        return columns;
    }

    private static @Nullable List<String> splitQuoted(String line) {
        List<String> columns = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            boolean quoted = at < line.length() && line.charAt(at) == '"';
            int end = quoted ? closingQuote(line, at) + 1 : columnEnd(line, at);
            if (end <= 0 || (end < line.length() && line.charAt(end) != ',')) {
                return null;
            }
            columns.add(quoted ? line.substring(at + 1, end - 1).replace("\"\"", "\"") : line.substring(at, end));
            at = end + 1;
        }
        return columns;
    }

    private static int columnEnd(String line, int from) {
        int comma = line.indexOf(',', from);
        return comma < 0 ? line.length() : comma;
    }

    /** The quote that ends the column which starts at {@code open}, or −1. */
    private static int closingQuote(String line, int open) {
        int quote = line.indexOf('"', open + 1);
        while (quote >= 0 && quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
            quote = line.indexOf('"', quote + 2);
        }
        return quote;
    }
}
