package dev.attune.store.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The DuckDB file and its connections: one for writers, one more for each reader, all shut while files are exchanged. */
final class DuckFile implements AutoCloseable {
    private final DuckSettings settings;
    /** Shared while a connection is used, exclusive to exchange files and to close. */
    private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
    /** Readers are duplicated from it; it never runs a statement, so that no writer stands in the way. */
    private @Nullable DuckDBConnection origin;

    private @Nullable DuckDBConnection writer;

    private DuckFile(DuckSettings settings) {
        this.settings = settings;
    }

    static DuckFile open(DuckSettings settings) {
        DuckFile file = new DuckFile(settings);
        try {
            Files.createDirectories(settings.directory());
            // What an erasure or a query left behind when the process was killed.
            Files.deleteIfExists(settings.fresh());
            Files.deleteIfExists(settings.freshLog());
            deleteAll(settings.spill());
            file.connect();
            file.createOrClose();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw failure(settings.file().toString(), e);
        }
    }

    private void createOrClose() {
        boolean ours = false;
        try {
            ours = write(connection -> Schema.create(connection, "main"));
        } finally {
            if (!ours) {
                close();
            }
        }
    }

    /** One transaction; the caller lets only one in at a time. */
    <T> T write(Work<T> work) {
        Lock use = use();
        try {
            return transaction(open(writer), work);
        } catch (SQLException e) {
            throw failure("write", e);
        } finally {
            use.unlock();
        }
    }

    <T> T read(Work<T> work) {
        Lock use = use();
        try (DuckDBConnection reader = open(origin).duplicate()) {
            return work.on(reader);
        } catch (SQLException e) {
            throw failure("read", e);
        } finally {
            use.unlock();
        }
    }

    /**
     * Copies all but the rows of these people into a new file, which takes the place of the old one: DuckDB does not
     * overwrite the blocks that a deletion frees. Until the exchange the old file is whole, after it the new one is.
     *
     * @return the number of rows left out
     */
    long rewriteWithout(Set<String> people, long lastOffset) {
        try {
            long removed = write(connection -> Retention.copyWithout(connection, settings, people, lastOffset));
            exchange();
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw failure("erase", e);
        }
    }

    private void exchange() throws IOException, SQLException {
        Lock alone = life.writeLock();
        alone.lock();
        try {
            requireAbsent(settings.freshLog());
            disconnect();
            // Closing wrote the old log to the old file; left behind, it would be applied to the new one.
            requireAbsent(settings.log());
            Files.move(settings.fresh(), settings.file(), StandardCopyOption.ATOMIC_MOVE);
            sync(settings.directory());
        } finally {
            reconnect(alone);
        }
    }

    private void reconnect(Lock alone) throws SQLException {
        try {
            if (origin == null) {
                connect();
            }
        } finally {
            alone.unlock();
        }
    }

    private static void requireAbsent(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > 0) {
            throw new IOException(log.getFileName() + ": not empty (expected: written to the file by a checkpoint)");
        }
        Files.deleteIfExists(log);
    }

    private void connect() throws SQLException {
        origin =
                (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + settings.file(), settings.properties());
        writer = origin.duplicate();
        writer.setAutoCommit(false);
    }

    private void disconnect() throws SQLException {
        DuckDBConnection first = origin;
        DuckDBConnection second = writer;
        origin = null;
        writer = null;
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
    }

    private static <T> T transaction(DuckDBConnection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    private Lock use() {
        Lock use = life.readLock();
        use.lock();
        return use;
    }

    private static DuckDBConnection open(@Nullable DuckDBConnection connection) {
        if (connection == null) {
            throw new IllegalStateException("store: closed (expected: open)");
        }
        return connection;
    }

    @Override
    public void close() {
        Lock alone = life.writeLock();
        alone.lock();
        try {
            disconnect();
        } catch (SQLException e) {
            throw failure("close", e);
        } finally {
            alone.unlock();
        }
    }

    private static UncheckedIOException failure(String what, SQLException cause) {
        return new UncheckedIOException(new IOException(what + ": " + cause.getMessage(), cause));
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** A use of a connection. */
    interface Work<T> {
        T on(DuckDBConnection connection) throws SQLException;
    }
}
