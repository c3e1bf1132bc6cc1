package dev.attune.log.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rocksdb.Statistics;
import org.rocksdb.TickerType;

class DurabilityTest {
    @ParameterizedTest
    @CsvSource({"FSYNC, 10", "OS, 0"})
    void anAppendAloneIsSyncedOnceAndOnlyWhenAskedFor(Durability durability, long expected) {
        EmbeddedLogSettings settings = EmbeddedLogSettings.defaults().withDurability(durability);
        try (TestDirectory directory = new TestDirectory();
                Statistics statistics = new Statistics();
                EmbeddedLog log = EmbeddedLog.open(directory.path(), settings, new Seam(() -> {}, statistics))) {
            long before = statistics.getTickerCount(TickerType.WAL_FILE_SYNCED);
            for (int i = 0; i < 10; i++) {
                log.events().append(List.of(Shop.event(Shop.person(i), i))).join();
            }
            long syncs = statistics.getTickerCount(TickerType.WAL_FILE_SYNCED) - before;
            assertThat(syncs).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"FSYNC", "OS"})
    void interactionsAndListsWaitForNoSyncUntilOneIsAskedFor(Durability durability) {
        EmbeddedLogSettings settings = EmbeddedLogSettings.defaults().withDurability(durability);
        try (TestDirectory directory = new TestDirectory();
                Statistics statistics = new Statistics();
                EmbeddedLog log = EmbeddedLog.open(directory.path(), settings, new Seam(() -> {}, statistics))) {
            long before = statistics.getTickerCount(TickerType.WAL_FILE_SYNCED);
            log.interactions().put(List.of(Shop.interaction(1, "ann")));
            log.lists().put(List.of(Shop.list(1, "ann")));
            assertThat(statistics.getTickerCount(TickerType.WAL_FILE_SYNCED)).isEqualTo(before);
            log.sync();
            assertThat(statistics.getTickerCount(TickerType.WAL_FILE_SYNCED)).isEqualTo(before + 1);
        }
    }
}
