package dev.attune.evaluate.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a plain, gzipped or zipped UTF-8 file, numbered from 1. What it is is told by its first two bytes, not by
 * the name. A zip file holds one file, whose name then counts.
 */
final class Lines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 'P' << 8 | 'K';

    private final String file;
    private final BufferedReader reader;
    private long number;

    Lines(Path path) {
        try {
            InputStream in = open(path);
            file = nameInside(path, in);
            reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), BUFFER);
        } catch (IOException e) {
            throw unreadable(name(path), 0, e);
        }
    }

    /** Name without folder and {@code .gz}: an unpacked copy of a file gives the same event ids. */
    static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** How many lines a file has. */
    static long count(Path path) {
        byte[] buffer = new byte[BUFFER];
        long lines = 0;
        int last = '\n';
        try (InputStream in = open(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                lines += newlines(buffer, read);
                last = read > 0 ? buffer[read - 1] : last;
            }
        } catch (IOException e) {
            throw unreadable(name(path), 0, e);
        }
        return last == '\n' ? lines : lines + 1;
    }

    private static int newlines(byte[] buffer, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    String file() {
        return file;
    }

    /** Number of the line that {@link #next} gave last. */
    long number() {
        return number;
    }

    /** The next line, or null at the end. */
    @Nullable
    String next() {
        try {
            String line = reader.readLine();
            if (line == null) {
                return null;
            }
            number++;
            return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        } catch (IOException e) {
            throw unreadable(file, number == 0 ? 0 : number + 1, e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static FormatException unreadable(String file, long line, IOException e) {
        String problem = String.valueOf(e.getMessage());
        if (e instanceof NoSuchFileException) {
            problem = "no such file";
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            problem += " (expected: a complete gzip file)";
        }
        return new FormatException(file, line, null, "cannot be read: " + problem);
    }

    private static InputStream open(Path path) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        raw.mark(2);
        int begin = raw.read() << 8 | raw.read();
        raw.reset();
        if (begin == ZIP) {
            ZipInputStream zip = new ZipInputStream(raw);
            zip.getNextEntry();
            return zip;
        }
        return begin == GZIP ? new GZIPInputStream(raw, BUFFER) : raw;
    }

    /** Name of the one file in a zip file; of other files their own. */
    private static String nameInside(Path path, InputStream open) throws IOException {
        if (!(open instanceof ZipInputStream)) {
            return name(path);
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            if (names.size() != 1) {
                throw new FormatException(name(path), 0, null, names.size() + " files (expected: one in a zip file)");
            }
            return names.get(0).substring(names.get(0).lastIndexOf('/') + 1);
        }
    }
}
