package dev.attune.engine.profile;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The event ids that count no more. Exact, and bounded by two generations: new ids go to the young one; when it is as
 * old as the window and holds as many ids as are asked for, the old one is dropped and the young one takes its place.
 * So an id is remembered for at least the window <em>and</em> at least the last {@code atLeast} ids, at most twice
 * that. Who sends more than {@link #FLOOD} times {@code atLeast} ids within a window loses the window's promise (and
 * is a robot): memory stays below 2 · FLOOD · atLeast · 16 bytes.
 */
final class EventIds {
    static final int FLOOD = 16;

    private @Nullable IdSet old;
    private IdSet young = new IdSet();
    private long youngSince;

    boolean contains(Id128 id) {
        return young.contains(id) || (old != null && old.contains(id));
    }

    /** Remembers an id that is not contained. */
    void add(Id128 id, long now, ProfileSettings settings) {
        rotate(now, settings);
        if (young.size() == 0) {
            youngSince = now;
        }
        young.add(id);
    }

    /** Remembers all ids of another person from now on. */
    void merge(EventIds other, long now) {
        if (young.size() == 0) {
            youngSince = now;
        }
        if (other.old != null) {
            other.old.addAllTo(young);
        }
        other.young.addAllTo(young);
    }

    private void rotate(long now, ProfileSettings settings) {
        int size = young.size();
        boolean due = size >= settings.dedupEvents() && now - youngSince >= settings.dedupWindow();
        if (due || size >= FLOOD * Math.max(1, settings.dedupEvents())) {
            old = young;
            young = new IdSet();
        }
    }

    void write(StateWriter writer) throws IOException {
        writer.number(youngSince);
        writer.flag(old != null);
        if (old != null) {
            old.write(writer);
        }
        young.write(writer);
    }

    static EventIds read(StateReader reader) throws IOException {
        EventIds ids = new EventIds();
        ids.youngSince = reader.number();
        ids.old = reader.flag() ? IdSet.read(reader) : null;
        ids.young = IdSet.read(reader);
        return ids;
    }
}
