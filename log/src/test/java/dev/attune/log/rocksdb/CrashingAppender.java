package dev.attune.log.rocksdb;

import dev.attune.engine.event.Entry;
import dev.attune.log.EventLog;
import dev.attune.log.EventLog.Appended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Appends until it is killed, from several threads, and prints every acknowledgement: first offset, number of entries,
 * person, number of the first entry, a full stop.
 */
final class CrashingAppender {
    static final int THREADS = 4;
    private static final int LARGEST = 5;

    private CrashingAppender() {}

    public static void main(String[] arguments) {
        EmbeddedLog log = EmbeddedLog.open(Path.of(arguments[0]), EmbeddedLogSettings.defaults());
        for (int i = 0; i < THREADS; i++) {
            String person = arguments[1] + "-" + i;
            new Thread(() -> appendForever(log.events(), person)).start();
        }
    }

    private static void appendForever(EventLog log, String person) {
        int number = 0;
        while (true) {
            int count = 1 + number % LARGEST;
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                entries.add(entry(person, number + i));
            }
            Appended appended = log.append(entries).join();
            System.out.println(appended.first() + " " + count + " " + person + " " + number + " .");
            number += count;
        }
    }

    static Entry entry(String person, int number) {
        return Shop.event(person, number);
    }
}
