package dev.attune.evaluate.exam;

import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows from short texts. */
final class Clicks {
    private static final long START = 1_400_000_000;

    private Clicks() {}

    /** Clicks such as {@code 1 a 10}: session, item, seconds. */
    static List<Row> ofSessions(Path folder, String... clicks) throws IOException {
        List<String> lines = new ArrayList<>(List.of("SessionId\tItemId\tTime"));
        for (String click : clicks) {
            String[] parts = click.split(" ", -1);
            lines.add(parts[0] + "\t" + parts[1] + "\t" + (START + Long.parseLong(parts[2])));
        }
        return read(Format.YOOCHOOSE, folder, lines);
    }

    /** Marketplace rows such as {@code 1 a pv 10}: person, item, behaviour, seconds. */
    static List<Row> ofPeople(Path folder, String... rows) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" ", -1);
            lines.add(String.join(",", parts[0], parts[1], "c", parts[2]) + "," + (START + Long.parseLong(parts[3])));
        }
        return read(Format.TAOBAO, folder, lines);
    }

    private static List<Row> read(Format format, Path folder, List<String> lines) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "rows", ".txt"), lines);
        List<Row> all = new ArrayList<>();
        try (Rows read = format.read(List.of(file), ReadOptions.STRICT)) {
            read.forEachRemaining(all::add);
        }
        return all;
    }
}
