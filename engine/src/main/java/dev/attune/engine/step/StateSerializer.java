package dev.attune.engine.step;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Saves the state of one key. The first byte is the version; an unknown version is refused with a message. */
public interface StateSerializer<S> {
    void write(S state, DataOutput out) throws IOException;

    S read(DataInput in) throws IOException;
}
