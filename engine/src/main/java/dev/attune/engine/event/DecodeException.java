package dev.attune.engine.event;

/** Bytes that cannot be decoded: damaged, or written by a version that this one does not know. */
public final class DecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DecodeException(String message) {
        super(message);
    }
}
