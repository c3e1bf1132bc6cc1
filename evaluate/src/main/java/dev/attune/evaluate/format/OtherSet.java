package dev.attune.evaluate.format;

/** Knows a file of another set by its first line, so that the message can say so. */
final class OtherSet {
    private static final int SHOWN = 80;

    private OtherSet() {}

    /** Throws when the first line is how the files of a set other than {@code wanted} begin. */
    static void refuse(Lines lines, String line, Format wanted) {
        if (wanted.begins(line)) {
            return;
        }
        for (Format format : Format.values()) {
            if (format.begins(line)) {
                throw new FormatException(
                        lines.file(),
                        1,
                        wanted.firstColumn(line),
                        "a file of the set " + format.wireName() + " (expected: " + wanted.expected() + ")");
            }
        }
    }

    static String shorten(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
