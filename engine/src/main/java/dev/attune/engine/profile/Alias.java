package dev.attune.engine.profile;

import java.io.IOException;

/** Whom an anonymous person became, by the link that is greatest by event time and then by id. */
record Alias(String person, long time, Id128 id) {

    boolean isBefore(Alias other) {
        return time != other.time ? time < other.time : id.compareTo(other.id) < 0;
    }

    void write(StateWriter writer) throws IOException {
        writer.string(person);
        writer.number(time);
        writer.data().writeLong(id.high());
        writer.data().writeLong(id.low());
    }

    static Alias read(StateReader reader) throws IOException {
        return new Alias(
                reader.name(),
                reader.number(),
                new Id128(reader.data().readLong(), reader.data().readLong()));
    }
}
