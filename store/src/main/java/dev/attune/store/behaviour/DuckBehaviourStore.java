package dev.attune.store.behaviour;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Behaviour in an embedded DuckDB file. Any thread: writers take turns on one connection, each reader has its own and
 * sees a committed state. Nobody waits for anybody, but that readers pause for the moment in which an erasure puts the
 * new file in the place of the old one.
 *
 * <p>A batch is one transaction with one fsync: some hundred rows at a time cost little more than one.
 */
public final class DuckBehaviourStore implements BehaviourStore {
    /** Native memory for buffers and queries, MiB. */
    public static final int DEFAULT_MEMORY = 256;

    private final DuckFile file;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile long lastOffset;

    private DuckBehaviourStore(DuckFile file) {
        this.file = file;
        this.lastOffset = file.write(Retention::lastOffset);
    }

    /** Opens the file of the directory, and makes both when they are missing. */
    public static DuckBehaviourStore open(Path directory) {
        return open(directory, DEFAULT_MEMORY);
    }

    /** @param memory limit of native memory, MiB; larger questions spill to the directory */
    public static DuckBehaviourStore open(Path directory, int memory) {
        return new DuckBehaviourStore(DuckFile.open(new DuckSettings(directory, memory, true)));
    }

    /** As {@link #open(Path)}, without compression: a larger file, which can be searched for text. */
    public static DuckBehaviourStore openUncompressed(Path directory) {
        return new DuckBehaviourStore(DuckFile.open(new DuckSettings(directory, DEFAULT_MEMORY, false)));
    }

    @Override
    public void append(List<Behaviour> batch) {
        writing.lock();
        try {
            long before = lastOffset;
            lastOffset = file.write(connection -> BehaviourRows.append(connection, batch, before));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public long lastOffset() {
        return lastOffset;
    }

    @Override
    public List<Activity> top(Dimension dimension, long from, long to, @Nullable String category, int limit) {
        return file.read(connection -> new Questions(connection).top(dimension, from, to, category, limit));
    }

    @Override
    public List<WindowCount> windows(Dimension dimension, String key, long from, long to, long window, long slide) {
        SlidingWindows windows = new SlidingWindows(from, to, window, slide);
        return file.read(connection -> new Questions(connection).windows(dimension, key, windows));
    }

    @Override
    public List<Behaviour> recent(String person, int limit) {
        return file.read(connection -> new Questions(connection).recent(person, limit));
    }

    @Override
    public List<FunnelStep> funnel(String slot, long from, long to) {
        return file.read(connection -> new Questions(connection).funnel(slot, from, to));
    }

    @Override
    public long removePerson(String person) {
        return removePeople(Set.of(person));
    }

    /** Removes the rows of several people for the price of one. */
    public long removePeople(Collection<String> people) {
        writing.lock();
        try {
            return file.rewriteWithout(Set.copyOf(people), lastOffset);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void dropBefore(long time) {
        writing.lock();
        try {
            long last = lastOffset;
            file.write(connection -> Retention.dropBefore(connection, time, last));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            file.close();
        } finally {
            writing.unlock();
        }
    }
}
