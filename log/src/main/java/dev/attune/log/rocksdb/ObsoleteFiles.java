package dev.attune.log.rocksdb;

import dev.attune.log.LogStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for RocksDB to delete the files it no longer needs; it does so some time after it stopped to need them. */
final class ObsoleteFiles {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private final Database database;

    ObsoleteFiles(Database database) {
        this.database = database;
    }

    /** The files of the write-ahead log that are there now. */
    Set<String> writeAheadFiles() {
        return namesOnDisk(name -> name.endsWith(".log"));
    }

    /** Waits until these files, and all tables and manifests that are not in use, are gone. */
    void awaitGone(Set<String> files) {
        Set<String> awaited = new HashSet<>(files);
        Set<String> inUse = inUse();
        awaited.addAll(namesOnDisk(name -> isTableOrManifest(name) && !inUse.contains(name)));
        long deadline = System.nanoTime() + PATIENCE;
        while (!gone(awaited)) {
            if (System.nanoTime() - deadline > 0) {
                throw new LogStorageException("obsolete files: " + awaited + " (expected: deleted within 60 s)");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean gone(Set<String> awaited) {
        // Switching deletions off and on makes RocksDB look for obsolete files now.
        database.use(rocks -> {
            rocks.disableFileDeletions();
            rocks.enableFileDeletions();
            return rocks;
        });
        Set<String> inUse = inUse();
        awaited.removeIf(name ->
                inUse.contains(name) || Files.notExists(database.directory().resolve(name)));
        return awaited.isEmpty();
    }

    /** Tables and manifest in use, by name. A table that was being written when we looked becomes one of them. */
    private Set<String> inUse() {
        List<String> paths = database.use(rocks -> rocks.getLiveFiles(false).files);
        return paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private Set<String> namesOnDisk(java.util.function.Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(database.directory())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(wanted)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new LogStorageException(database.directory() + ": " + e.getMessage(), e);
        }
    }

    private static boolean isTableOrManifest(String name) {
        return name.endsWith(".sst") || name.startsWith("MANIFEST-");
    }
}
