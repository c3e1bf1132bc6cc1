package dev.attune.evaluate.format;

import org.jspecify.annotations.Nullable;

/** A file is not what its format says; the message names file, line and column and what was expected. */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final long line;
    private final @Nullable String column;

    /**
     * A problem at one place.
     *
     * @param line from 1, or 0 for the file as a whole
     * @param column name of the column, or null for the line as a whole
     */
    public FormatException(String file, long line, @Nullable String column, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + (column == null ? "" : column + ": ") + problem);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /** Name of the file as it was given. */
    public String file() {
        return file;
    }

    /** From 1, or 0 for the file as a whole. */
    public long line() {
        return line;
    }

    /** Name of the column, or null for the line as a whole. */
    public @Nullable String column() {
        return column;
    }
}
