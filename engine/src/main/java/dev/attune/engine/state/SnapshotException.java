package dev.attune.engine.state;

import java.io.IOException;

/** A snapshot that cannot be read: not one of ours, of an unknown version, of other settings, or damaged. */
public final class SnapshotException extends IOException {
    private static final long serialVersionUID = 1;

    public SnapshotException(String message) {
        super(message);
    }
}
