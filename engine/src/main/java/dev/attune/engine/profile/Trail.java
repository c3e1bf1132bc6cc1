package dev.attune.engine.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last lessons of a person, so that a robot can be untaught: at least those of the last hour of site time or the
 * last {@link #PART}, whichever are fewer, at most twice {@link #PART}. In quarantine it holds what was taken back and
 * what came after, for a day.
 *
 * <p>Two parts: when the young one is full or as old as the horizon, the old one goes and the young one takes its place
 * (or goes too, after a pause as long as the horizon).
 */
final class Trail {
    static final int PART = 1_024;
    static final long HORIZON = 3_600_000;
    static final long QUARANTINE_HORIZON = 24 * HORIZON;

    private @Nullable TrailPart old;
    private @Nullable TrailPart young;

    /** @param horizon how long a lesson is kept at least, unless there are too many, in ms */
    void add(Lesson lesson, long now, long horizon) {
        TrailPart current = young;
        if (current == null || current.size() >= PART || now - current.since() >= horizon) {
            old = current == null || now - current.until() >= horizon ? null : current;
            current = new TrailPart();
            young = current;
        }
        current.add(lesson, now);
    }

    /** All lessons, oldest first. */
    List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        if (old != null) {
            old.addAllTo(lessons);
        }
        if (young != null) {
            young.addAllTo(lessons);
        }
        return lessons;
    }

    /** A trail of these lessons, all given now. */
    static Trail of(List<Lesson> lessons, long now, long horizon) {
        Trail trail = new Trail();
        for (Lesson lesson : lessons) {
            trail.add(lesson, now, horizon);
        }
        return trail;
    }

    void write(StateWriter writer) throws IOException {
        write(writer, old);
        write(writer, young);
    }

    private static void write(StateWriter writer, @Nullable TrailPart part) throws IOException {
        writer.flag(part != null);
        if (part != null) {
            part.write(writer);
        }
    }

    static Trail read(StateReader reader) throws IOException {
        Trail trail = new Trail();
        trail.old = reader.flag() ? TrailPart.read(reader) : null;
        trail.young = reader.flag() ? TrailPart.read(reader) : null;
        return trail;
    }
}
