package dev.attune.evaluate.format;

/** Knows a file of another set by its first line, so that the message can say so. */
final class OtherSet {
    private static final int SHOWN = 80;

    private OtherSet() {}

    /** Throws when the first line is the header of a set other than {@code wanted}. */
    static void refuse(Lines lines, String line, Object wanted) {
        for (Format format : Format.values()) {
            Layout layout = format.layout();
            if (layout != null && !layout.equals(wanted) && layout.hasHeader(line)) {
                throw new FormatException(
                        lines.file(),
                        1,
                        null,
                        "a file of the set " + format.wireName() + " (expected: another format)");
            }
        }
    }

    static String shorten(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
