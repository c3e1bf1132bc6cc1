package dev.attune.engine.profile;

import dev.attune.engine.event.Interaction.Touch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A run of lessons, each in about 15 to 40 bytes: differences and numbers of {@link TrailNames}. */
final class TrailPart {
    private static final int FIRST_TOUCH = 1;
    private static final int HAS_LIST = 2;
    private static final int HAS_OWNER = 4;

    private TrailBytes bytes = new TrailBytes();
    private TrailNames names = new TrailNames();
    private int size;
    private long since;
    private long lastTime;
    private long lastVersion;

    int size() {
        return size;
    }

    /** Site time of the first lesson, in ms. */
    long since() {
        return since;
    }

    void add(Lesson lesson, long now) {
        since = size == 0 ? now : since;
        size++;
        bytes.number(flags(lesson));
        bytes.number(lesson.profileVersion() - lastVersion);
        bytes.number(lesson.time() - lastTime);
        bytes.number(lesson.time() - lesson.sessionStart());
        bytes.number(EventTypes.code(lesson.type()));
        bytes.number(lesson.device().code());
        bytes.number(names.item(lesson.item(), lesson.categories()));
        bytes.number(names.weight(lesson.weight()));
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

    private void addContext(List<Touch> context) {
        bytes.number(context.size());
        for (int i = 0; i < context.size(); i++) {
            Touch touch = context.get(i);
            bytes.number(names.item(touch.item()));
            bytes.number(touch.distance());
            bytes.number(names.weight(touch.weight()));
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
        int item = cursor.small();
        double weight = names.weight(cursor.small());
        var list = (flags & HAS_LIST) != 0 ? names.list(cursor.small()) : null;
        String owner = (flags & HAS_OWNER) != 0 ? names.owner(cursor.small()) : null;
        return new Lesson(
                owner,
                version,
                time,
                EventTypes.ofCode(type),
                names.item(item),
                names.categories(item),
                weight,
                (flags & FIRST_TOUCH) != 0,
                sessionStart,
                Device.ofCode(device),
                context(cursor),
                list);
    }

    private List<Touch> context(TrailBytes.Cursor cursor) {
        int count = cursor.small();
        List<Touch> context = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String item = names.item(cursor.small());
            int distance = cursor.small();
            context.add(new Touch(item, distance, names.weight(cursor.small())));
        }
        return context;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(size);
        if (size == 0) {
            return;
        }
        writer.number(since);
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
        if (part.size == 0) {
            return part;
        }
        part.since = reader.number();
        part.lastTime = reader.number();
        part.lastVersion = reader.number();
        part.names = TrailNames.read(reader);
        byte[] content = new byte[reader.size()];
        reader.data().readFully(content);
        part.bytes = TrailBytes.of(content);
        return part;
    }
}
