package dev.attune.store.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds bytes in files, as {@code grep} would: for proofs that nothing is left of somebody. */
public final class FileSearch {
    private FileSearch() {}

    /** The files below a directory, at any depth, that hold these bytes. */
    public static List<Path> holding(Path directory, byte[] wanted) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, wanted))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            return indexOf(Files.readAllBytes(file), wanted) >= 0;
        } catch (NoSuchFileException e) {
            // Deleted between listing and reading.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int start = 0; start <= bytes.length - wanted.length; start++) {
            int n = 0;
            while (n < wanted.length && bytes[start + n] == wanted[n]) {
                n++;
            }
            if (n == wanted.length) {
                return start;
            }
        }
        return -1;
    }
}
