package dev.attune.engine.profile;

import dev.attune.engine.event.Interaction.Touch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A run of lessons, each in about 12 to 25 bytes: differences and numbers of {@link TrailNames}. */
final class TrailPart {
    private static final int FIRST_TOUCH = 1;
    private static final int HAS_LIST = 2;
    private static final int HAS_OWNER = 4;

    private TrailBytes bytes = new TrailBytes();
    private TrailNames names = new TrailNames();
    private int size;
    private long since;
    private long until;
    private long lastTime;
    private long lastVersion;

    int size() {
        return size;
    }

    /** Site time of the first lesson, in ms. */
    long since() {
        return since;
    }

    /** Site time of the last lesson, in ms. */
    long until() {
        return until;
    }

    void add(Lesson lesson, long now) {
        since = size == 0 ? now : since;
        until = now;
        size++;
        bytes.number(flags(lesson));
        bytes.number(lesson.profileVersion() - lastVersion);
        bytes.number(lesson.time() - lastTime);
        bytes.number(lesson.time() - lesson.sessionStart());
        bytes.number(EventTypes.code(lesson.type()));
        bytes.number(lesson.device().code());
        bytes.number(names.touch(lesson.item(), lesson.categories(), lesson.weight()));
        addOptional(lesson);
        addContext(lesson.context());
        lastVersion = lesson.profileVersion();
        lastTime = lesson.time();
    }

    private static int flags(Lesson lesson) {
        return (lesson.firstTouch() ? FIRST_TOUCH : 0)
                | (lesson.list() != null ? HAS_LIST : 0)
                | (lesson.owner() != null ? HAS_OWNER : 0);
    }

    private void addOptional(Lesson lesson) {
        if (lesson.list() != null) {
            bytes.number(names.list(lesson.list()));
        }
        if (lesson.owner() != null) {
            bytes.number(names.owner(lesson.owner()));
        }
    }

    /** A touch that is one step before the last one takes a single byte, as most do. */
    private void addContext(List<Touch> context) {
        bytes.number(context.size());
        int expected = 1;
        for (int i = 0; i < context.size(); i++) {
            Touch touch = context.get(i);
            boolean next = touch.distance() == expected;
            bytes.number(2L * names.touch(touch.item(), touch.weight()) + (next ? 0 : 1));
            if (!next) {
                bytes.number(touch.distance());
            }
            expected = touch.distance() + 1;
        }
    }

    /** Appends all lessons, oldest first. */
    void addAllTo(List<Lesson> target) {
        TrailBytes.Cursor cursor = bytes.cursor();
        long time = 0;
        long version = 0;
        for (int i = 0; i < size; i++) {
            int flags = cursor.small();
            version += cursor.number();
            time += cursor.number();
            target.add(lesson(cursor, flags, version, time));
        }
    }

    private Lesson lesson(TrailBytes.Cursor cursor, int flags, long version, long time) {
        long sessionStart = time - cursor.number();
        int type = cursor.small();
        int device = cursor.small();
        int touch = cursor.small();
        var list = (flags & HAS_LIST) != 0 ? names.list(cursor.small()) : null;
        String owner = (flags & HAS_OWNER) != 0 ? names.owner(cursor.small()) : null;
        return new Lesson(
                owner,
                version,
                time,
                EventTypes.ofCode(type),
                names.item(touch),
                names.categories(touch),
                names.weight(touch),
                (flags & FIRST_TOUCH) != 0,
                sessionStart,
                Device.ofCode(device),
                context(cursor),
                list);
    }

    private List<Touch> context(TrailBytes.Cursor cursor) {
        int count = cursor.small();
        List<Touch> context = new ArrayList<>(count);
        int distance = 0;
        for (int i = 0; i < count; i++) {
            int code = cursor.small();
            distance = (code & 1) == 0 ? distance + 1 : cursor.small();
            context.add(new Touch(names.item(code >> 1), distance, names.weight(code >> 1)));
        }
        return context;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(size);
        writer.number(since);
        writer.number(until - since);
        writer.number(lastTime);
        writer.number(lastVersion);
        names.write(writer);
        byte[] content = bytes.toArray();
        writer.number(content.length);
        writer.data().write(content);
    }

    static TrailPart read(StateReader reader) throws IOException {
        TrailPart part = new TrailPart();
        part.size = reader.size();
        part.since = reader.number();
        part.until = part.since + reader.number();
        part.lastTime = reader.number();
        part.lastVersion = reader.number();
        part.names = TrailNames.read(reader);
        byte[] content = new byte[reader.size()];
        reader.data().readFully(content);
        part.bytes = TrailBytes.of(content);
        return part;
    }
}
