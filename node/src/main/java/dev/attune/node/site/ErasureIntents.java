package dev.attune.node.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Erasures that were begun: one small file each, gone when the erasure is finished. */
final class ErasureIntents {
    private final Path directory;
    private long last;

    ErasureIntents(Path directory, long last) {
        this.directory = directory;
        this.last = last;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Intent intent : pending()) {
            this.last = Math.max(this.last, intent.number());
        }
    }

    /** An erasure: its number, rising over the life of the site, and the pseudonyms. */
    record Intent(long number, List<String> people) {}

    synchronized Intent begin(List<String> people) {
        Intent intent = new Intent(++last, List.copyOf(people));
        Path file = file(intent);
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(temporary, people, StandardCharsets.UTF_8);
            try (var channel = java.nio.channels.FileChannel.open(temporary, java.nio.file.StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intent;
    }

    List<Intent> pending() {
        List<Intent> intents = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".erase"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                long number = Long.parseLong(name.substring(0, name.indexOf('.')));
                intents.add(new Intent(number, Files.readAllLines(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intents;
    }

    void done(Intent intent) {
        try {
            Files.deleteIfExists(file(intent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Intent intent) {
        return directory.resolve("%019d.erase".formatted(intent.number()));
    }
}
