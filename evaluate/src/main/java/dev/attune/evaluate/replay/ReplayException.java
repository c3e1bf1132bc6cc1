package dev.attune.evaluate.replay;

/** The collector refused a batch as a whole, or did not answer for too long. */
public final class ReplayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplayException(String message) {
        super(message);
    }

    ReplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
