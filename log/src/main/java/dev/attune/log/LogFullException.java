package dev.attune.log;

/** The bounded queue of waiting appends is full: nothing was written, try again later. */
public final class LogFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogFullException(String message) {
        super(message);
    }
}
