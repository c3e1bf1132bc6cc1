package dev.attune.engine.profile;

import dev.attune.engine.step.StateSerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Saves a {@link PersonState}: a version byte, then its parts in a fixed order. */
final class PersonStateSerializer implements StateSerializer<PersonState> {
    static final byte VERSION = 1;

    private final Horizons horizons;

    PersonStateSerializer(Horizons horizons) {
        this.horizons = horizons;
    }

    @Override
    public void write(PersonState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        StateWriter writer = new StateWriter(out);
        state.ledger().write(writer);
        state.links().write(writer);
        state.memory().write(writer);
        Alias alias = state.alias();
        writer.flag(alias != null);
        if (alias != null) {
            alias.write(writer);
        }
    }

    @Override
    public PersonState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("person state version: " + version + " (expected: " + VERSION + ")");
        }
        StateReader reader = new StateReader(in);
        Ledger ledger = Ledger.read(reader);
        Links links = Links.read(reader);
        Memory memory = Memory.read(reader, horizons);
        return new PersonState(horizons, ledger, links, memory, reader.flag() ? Alias.read(reader) : null);
    }
}
