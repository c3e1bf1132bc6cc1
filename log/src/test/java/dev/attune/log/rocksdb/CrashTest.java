package dev.attune.log.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.log.EventLog;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CrashTest {
    private static final int KILLS = 6;
    private static final long SEED = 11;

    @AutoClose
    private final TestDirectory directory = new TestDirectory();

    @Test
    void everyAcknowledgedRecordOutlivesAKillInOrderAndWhole() throws Exception {
        Random random = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        String epoch = null;
        for (int kill = 0; kill < KILLS; kill++) {
            ChildProcess child =
                    new ChildProcess(CrashingAppender.class, directory.path().toString(), "run" + kill);
            acknowledged.addAll(child.read(1 + random.nextInt(3_000)));
            acknowledged.addAll(child.kill());
            try (EmbeddedLog log = EmbeddedLog.open(directory.path(), EmbeddedLogSettings.defaults())) {
                epoch = epoch == null ? log.events().epoch() : epoch;
                assertThat(log.events().epoch()).isEqualTo(epoch);
                check(log.events(), acknowledged);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    private static void check(EventLog log, List<String> acknowledged) {
        List<LogRecord> records = read(log);
        assertThat(log.endOffset()).isEqualTo(records.size());
        Map<String, Integer> next = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            assertThat(records.get(i).offset()).isEqualTo(i);
            String person = records.get(i).entry().key();
            int number = next.merge(person, 1, Integer::sum) - 1;
            assertThat(records.get(i).entry()).isEqualTo(CrashingAppender.entry(person, number));
        }
        for (String line : acknowledged) {
            String[] parts = line.split(" ");
            int first = Integer.parseInt(parts[0]);
            for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
                assertThat(records.get(first + i).entry())
                        .isEqualTo(CrashingAppender.entry(parts[2], Integer.parseInt(parts[3]) + i));
            }
        }
    }

    private static List<LogRecord> read(EventLog log) {
        List<LogRecord> records = new ArrayList<>();
        try (LogCursor cursor = log.read(0)) {
            for (LogRecord record = cursor.next(); record != null; record = cursor.next()) {
                records.add(record);
            }
        }
        return records;
    }
}
