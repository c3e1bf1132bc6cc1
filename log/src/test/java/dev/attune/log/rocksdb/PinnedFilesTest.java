package dev.attune.log.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PinnedFilesTest {
    @AutoClose
    private final TestDirectory directory = new TestDirectory();

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void aRemovalReturnsAfterTheLastReaderThatBeganBefore() throws InterruptedException {
        EmbeddedLogSettings settings = EmbeddedLogSettings.defaults().withCompressed(false);
        try (EmbeddedLog log = EmbeddedLog.open(directory.path(), settings)) {
            log.events()
                    .append(List.of(Shop.event("ann", 0), Shop.event("leaver", 1)))
                    .join();
        }
        Haystack needles = new Haystack().lookFor("leaver").lookFor(Keys.hash("leaver"));
        try (EmbeddedLog log = EmbeddedLog.open(directory.path(), settings)) {
            Thread reader = new Thread(() -> log.database().scan(Column.EVENTS, Keys.NOTHING, this::holdUp));
            reader.start();
            reading.await();
            Thread remover = new Thread(() -> log.events().removePerson("leaver"));
            remover.start();
            while (remover.getState() != Thread.State.TIMED_WAITING && remover.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(remover.isAlive()).isTrue();
            assertThat(needles.inFiles(directory.path())).isNotEmpty();
            released.countDown();
            remover.join();
            reader.join();
            assertThat(needles.inFiles(directory.path())).isEmpty();
        }
    }

    private boolean holdUp(byte[] key, byte[] value) {
        reading.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }
}
