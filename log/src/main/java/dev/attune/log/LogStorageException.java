package dev.attune.log;

/** The storage below a log failed: a disk error, a full disk, damaged or foreign files. Nothing more is acknowledged. */
public final class LogStorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogStorageException(String message) {
        super(message);
    }

    public LogStorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
