package dev.attune.evaluate.format;

import org.jspecify.annotations.Nullable;

/**
 * How files are read.
 *
 * @param skipBad so many bad lines are tolerated and counted; the next one stops the reading
 * @param pace where the test sessions of {@link Format#PREFIX_TARGET} go on when their training part is not among the
 *     files that are read, else null
 */
public record ReadOptions(long skipBad, @Nullable Pace pace) {
    /** No bad line, no pace. */
    public static final ReadOptions STRICT = new ReadOptions(0, null);

    public ReadOptions {
        if (skipBad < 0) {
            throw new IllegalArgumentException("skipBad: " + skipBad + " (expected: >= 0)");
        }
    }

    /** Strict but for so many bad lines. */
    public static ReadOptions skippingBad(long lines) {
        return new ReadOptions(lines, null);
    }
}
