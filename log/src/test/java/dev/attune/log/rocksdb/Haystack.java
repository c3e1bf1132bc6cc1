package dev.attune.log.rocksdb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for texts in the bytes of files and of stored records. */
final class Haystack {
    private final List<String> needles = new ArrayList<>();

    /** One character for one byte, so that any bytes can be searched as text. */
    Haystack lookFor(byte[] bytes) {
        needles.add(new String(bytes, ISO_8859_1));
        return this;
    }

    Haystack lookFor(String text) {
        return lookFor(text.getBytes(UTF_8));
    }

    /** A line for every needle in every file below a directory. */
    Set<String> inFiles(Path directory) {
        Set<String> hits = new TreeSet<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                search(directory.relativize(file).toString(), read(file), hits);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits;
    }

    /** A line for every needle in every record, which finds what compression hides. */
    Set<String> inRecords(Database database) {
        Set<String> hits = new TreeSet<>();
        for (Column column : Column.values()) {
            database.scan(column, Keys.NOTHING, (key, value) -> {
                search(column + " key", key, hits);
                search(column + " value", value, hits);
                return true;
            });
        }
        return hits;
    }

    private void search(String where, byte[] bytes, Set<String> hits) {
        String text = new String(bytes, ISO_8859_1);
        for (String needle : needles) {
            if (text.contains(needle)) {
                hits.add(where + ": " + needle);
            }
        }
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return Keys.NOTHING;
        }
    }
}
