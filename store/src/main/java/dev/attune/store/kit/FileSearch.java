package dev.attune.store.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Finds bytes in files, as {@code grep} would: for proofs that nothing is left of somebody. */
public final class FileSearch {
    private FileSearch() {}

    /** The files below a directory, at any depth, that hold these bytes. Files may come and go meanwhile. */
    public static List<Path> holding(Path directory, byte[] wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (holds(file, wanted)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
                    if (cause instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw cause;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
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
