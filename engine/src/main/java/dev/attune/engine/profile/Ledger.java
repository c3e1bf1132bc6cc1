package dev.attune.engine.profile;

import dev.attune.engine.profile.Lesson.Place;
import java.io.IOException;

/** Where a state stands: its place in the log, its version, and the numbers of what it emitted. */
final class Ledger {
    private long position = -1;
    private long updatedAt;
    private long version;
    private long sequence;
    private int emitted;

    long position() {
        return position;
    }

    long updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }

    long sequence() {
        return sequence;
    }

    /** Takes the place of an input that changes the profile. */
    void advance(long offset, long now) {
        if (offset != position) {
            emitted = 0;
        }
        position = offset;
        updatedAt = now;
        version++;
    }

    /** The place of the next interaction. */
    Place next() {
        return new Place(position, emitted++, ++sequence);
    }

    /** Numbers go on above those of the other one. */
    void rise(Ledger other) {
        version = Math.max(version, other.version);
        sequence = Math.max(sequence, other.sequence);
    }

    Ledger copy() {
        Ledger copy = new Ledger();
        copy.position = position;
        copy.updatedAt = updatedAt;
        copy.version = version;
        copy.sequence = sequence;
        copy.emitted = emitted;
        return copy;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(position);
        writer.number(updatedAt);
        writer.number(version);
        writer.number(sequence);
        writer.number(emitted);
    }

    static Ledger read(StateReader reader) throws IOException {
        Ledger ledger = new Ledger();
        ledger.position = reader.number();
        ledger.updatedAt = reader.number();
        ledger.version = reader.number();
        ledger.sequence = reader.number();
        ledger.emitted = (int) reader.number();
        return ledger;
    }
}
