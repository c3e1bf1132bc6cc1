package dev.attune.evaluate.format;

import dev.attune.engine.catalog.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Titles, years and genres of the films: the {@code .item} file that stands beside the ratings. */
final class MovieLensItems {
    private static final List<String> COLUMNS =
            List.of("item_id:token", "movie_title:token_seq", "release_year:token", "class:token_seq");

    static final Layout LAYOUT = new Layout(Separator.TAB, COLUMNS, true, true, () -> columns -> {
        throw columns.bad(0, "ratings, not films");
    });

    private MovieLensItems() {}

    static List<Item> read(List<Path> files, Tally tally) {
        List<Item> items = new ArrayList<>();
        for (Path file : beside(files, ".item")) {
            read(file, tally, items);
        }
        return items;
    }

    /** The files of another ending that stand beside the ratings, gzipped ones first. */
    static Set<Path> beside(List<Path> files, String ending) {
        Set<Path> found = new LinkedHashSet<>();
        for (Path file : files) {
            String name = Lines.name(file).replaceFirst("\\.inter$", ending);
            Path packed = file.resolveSibling(name + ".gz");
            found.add(Files.exists(packed) ? packed : file.resolveSibling(name));
        }
        return found;
    }

    private static void read(Path file, Tally tally, List<Item> items) {
        try (Lines lines = new Lines(file)) {
            String header = lines.next();
            if (header == null || !LAYOUT.hasHeader(header)) {
                throw new FormatException(
                        lines.file(),
                        1,
                        header == null ? COLUMNS.get(0) : LAYOUT.firstOther(header),
                        "no list of films (expected: header " + String.join(", ", COLUMNS) + ")");
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                add(lines, line, tally, items);
            }
        }
    }

    private static void add(Lines lines, String line, Tally tally, List<Item> items) {
        try {
            Columns columns = LAYOUT.columns(lines, line);
            items.add(Catalogue.item(
                    columns.id(0),
                    columns.text(1).isBlank() ? null : columns.text(1),
                    genres(columns.text(3)),
                    Double.NaN,
                    null,
                    year(columns.text(2))));
        } catch (FormatException e) {
            tally.bad(e);
        }
    }

    /** One film has no year, in words. */
    private static @Nullable String year(String text) {
        boolean known = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return known ? "{\"year\":" + text + "}" : null;
    }

    private static List<String> genres(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
