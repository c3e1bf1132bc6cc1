package dev.attune.bench.load;

/** A benchmark that cannot go on: the server does not answer, or not as it must. */
public final class LoadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LoadException(String message) {
        super(message);
    }

    public LoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
