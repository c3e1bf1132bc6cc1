package dev.attune.evaluate.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Age, gender and occupation of the people: the {@code .user} file that stands beside the ratings. */
final class MovieLensPeople {
    private static final List<String> COLUMNS =
            List.of("user_id:token", "age:token", "gender:token", "occupation:token", "zip_code:token");
    private static final int[] FIRST_AGES = {0, 18, 25, 35, 45, 50, 56};

    private static final Layout LAYOUT = new Layout(Separator.TAB, COLUMNS, true, true, () -> columns -> {
        throw columns.bad(0, "ratings, not people");
    });

    private MovieLensPeople() {}

    /** Attributes by person; ages in the bands of a questionnaire, zip codes left out. */
    static Map<String, Map<String, String>> read(List<Path> files, Tally tally) {
        Map<String, Map<String, String>> people = new TreeMap<>();
        for (Path file : MovieLensItems.beside(files, ".user")) {
            try (Lines lines = new Lines(file)) {
                String header = lines.next();
                if (header == null || !LAYOUT.hasHeader(header)) {
                    throw new FormatException(
                            lines.file(),
                            1,
                            header == null ? COLUMNS.get(0) : LAYOUT.firstOther(header),
                            "no list of people (expected: header " + String.join(", ", COLUMNS) + ")");
                }
                for (String line = lines.next(); line != null; line = lines.next()) {
                    add(lines, line, tally, people);
                }
            }
        }
        return people;
    }

    private static void add(Lines lines, String line, Tally tally, Map<String, Map<String, String>> people) {
        try {
            Columns columns = LAYOUT.columns(lines, line);
            Map<String, String> attributes = new TreeMap<>();
            attributes.put("age", band(columns.number(1)));
            attributes.put("gender", columns.id(2));
            attributes.put("occupation", columns.id(3));
            people.put(columns.id(0), attributes);
        } catch (FormatException e) {
            tally.bad(e);
        }
    }

    private static String band(double age) {
        int band = 0;
        while (band + 1 < FIRST_AGES.length && age >= FIRST_AGES[band + 1]) {
            band++;
        }
        return FIRST_AGES[band] + (band + 1 < FIRST_AGES.length ? "-" + (FIRST_AGES[band + 1] - 1) : "+");
    }
}
