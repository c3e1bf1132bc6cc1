package dev.attune.log.rocksdb;

import dev.attune.engine.event.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long does it take to remove a person from logs of some size? Every person's records lie all over the log, the
 * worst case, except those of one, which lie together.
 *
 * <pre>java -cp … dev.attune.log.rocksdb.EraseProbe [records, default 1000000] [records a person, default 20]</pre>
 */
final class EraseProbe {
    private static final int BATCH = 500;
    private static final String TOGETHER = "together-000000";

    private EraseProbe() {}

    public static void main(String[] arguments) throws IOException {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        try (TestDirectory directory = new TestDirectory();
                EmbeddedLog log = EmbeddedLog.open(directory.path(), EmbeddedLogSettings.defaults())) {
            timed("fill " + records, () -> fill(log, records, records / each));
            System.out.printf("%.1f MB on disk%n", size(directory.path()) / 1e6);
            remove(log, TOGETHER);
            for (int person = 1; person <= 3; person++) {
                remove(log, Shop.person(person));
            }
            System.out.printf("%.1f MB on disk%n", size(directory.path()) / 1e6);
            timed("events.dropBefore half", () -> log.events().dropBefore(records / 2));
            System.out.printf("%.1f MB on disk%n", size(directory.path()) / 1e6);
        }
    }

    private static void fill(EmbeddedLog log, int records, int people) {
        Random random = new Random(3);
        for (int from = 0; from < records; from += BATCH) {
            List<Entry> entries = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                boolean together = i > records / 2 && i <= records / 2 + 20;
                entries.add(Shop.event(together ? TOGETHER : Shop.person(random.nextInt(people)), i));
            }
            log.events().append(entries).join();
            for (int i = 0; i < BATCH; i++) {
                String person = entries.get(i).key();
                log.interactions().put(List.of(Shop.interaction(from + i, person)));
                if (i % 4 == 0) {
                    log.lists().put(List.of(Shop.list(from + i, person)));
                }
            }
        }
    }

    private static void remove(EmbeddedLog log, String person) {
        timed(person + " from events", () -> log.events().removePerson(person));
        timed(person + " from interactions", () -> log.interactions().removePerson(person));
        timed(person + " from lists", () -> log.lists().removePerson(person));
    }

    private static void timed(String what, Runnable action) {
        long before = System.nanoTime();
        action.run();
        System.out.printf("%-40s %8.0f ms%n", what, (System.nanoTime() - before) / 1e6);
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
