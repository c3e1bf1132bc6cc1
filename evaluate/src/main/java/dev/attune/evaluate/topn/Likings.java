package dev.attune.evaluate.topn;

import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads likings from recorded sets. */
public final class Likings {
    private Likings() {}

    /** The ratings from {@code least} on, each of weight 1. */
    public static List<Liking> rated(Format format, List<Path> files, double least) {
        List<Liking> likings = new ArrayList<>();
        try (Rows rows = format.read(files, ReadOptions.STRICT)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                String user = row.user();
                String item = row.item();
                if (user != null && item != null && row.amounts().rating() >= least) {
                    likings.add(new Liking(user, item, row.time(), 1));
                }
            }
        }
        return likings;
    }
}
