package dev.attune.engine.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The last lessons of a person, so that a robot can be untaught: at least those of the last hour of site time or the
 * last {@link #PART}, whichever are fewer, at most twice {@link #PART}. In quarantine it holds what was taken back and
 * what came after, for a day.
 *
 * <p>Two parts: when the young one is full or as old as the horizon, the old one goes and the young one takes its place.
 */
final class Trail {
    static final int PART = 1_024;
    static final long HORIZON = 3_600_000;
    static final long QUARANTINE_HORIZON = 24 * HORIZON;

    private TrailPart old = new TrailPart();
    private TrailPart young = new TrailPart();

    /** @param horizon how long a lesson is kept at least, unless there are too many, in ms */
    void add(Lesson lesson, long now, long horizon) {
        if (young.size() >= PART || (young.size() > 0 && now - young.since() >= horizon)) {
            old = young;
            young = new TrailPart();
        }
        young.add(lesson, now);
    }

    /** All lessons, oldest first. */
    List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>(old.size() + young.size());
        old.addAllTo(lessons);
        young.addAllTo(lessons);
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
        old.write(writer);
        young.write(writer);
    }

    static Trail read(StateReader reader) throws IOException {
        Trail trail = new Trail();
        trail.old = TrailPart.read(reader);
        trail.young = TrailPart.read(reader);
        return trail;
    }
}
