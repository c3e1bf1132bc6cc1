package dev.attune.log.rocksdb;

import dev.attune.log.EventLog;
import dev.attune.log.kit.EventLogHome;
import dev.attune.log.kit.LogHome;
import java.nio.file.Path;
import java.util.function.Function;

/** A directory for one case. */
final class EmbeddedHome implements EventLogHome {
    private final TestDirectory directory = new TestDirectory();
    private EmbeddedLog log = EmbeddedLog.open(directory.path(), EmbeddedLogSettings.defaults());

    EmbeddedLog reopen(EmbeddedLogSettings settings, Runnable beforeSync) {
        log.close();
        log = EmbeddedLog.open(directory.path(), settings, new Seam(beforeSync, null));
        return log;
    }

    Path path() {
        return directory.path();
    }

    EmbeddedLog log() {
        return log;
    }

    @Override
    public EventLog open() {
        return reopen(EmbeddedLogSettings.defaults(), () -> {}).events();
    }

    @Override
    public EventLog open(int queueCapacity, Runnable beforeDurable) {
        EmbeddedLogSettings settings = EmbeddedLogSettings.defaults().withQueueCapacity(queueCapacity);
        return reopen(settings, beforeDurable).events();
    }

    @Override
    public boolean hooked() {
        return true;
    }

    @Override
    public void close() {
        log.close();
        directory.close();
    }

    /** The home of another of the three logs. */
    static <L> LogHome<L> of(Function<EmbeddedLog, L> part) {
        EmbeddedHome home = new EmbeddedHome();
        return new LogHome<>() {
            @Override
            public L open() {
                return part.apply(home.reopen(EmbeddedLogSettings.defaults(), () -> {}));
            }

            @Override
            public void close() {
                home.close();
            }
        };
    }
}
