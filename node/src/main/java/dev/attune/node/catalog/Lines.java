package dev.attune.node.catalog;

/** Walks over the lines of a body that hold anything. For one thread. */
final class Lines {
    private static final int BYTE_ORDER_MARK = 3;

    private final byte[] body;
    private int next;
    private int offset;
    private int end;
    private int number;

    Lines(byte[] body) {
        this.body = body;
    }

    /** The first character that is not white space; −1 when there is none. */
    static int firstVisible(byte[] body) {
        int at = body.length >= BYTE_ORDER_MARK && body[0] == (byte) 0xEF ? BYTE_ORDER_MARK : 0;
        while (at < body.length && isBlank(body[at])) {
            at++;
        }
        return at < body.length ? body[at] : -1;
    }

    /** Goes to the next line that is not blank. */
    boolean next() {
        while (next < body.length) {
            offset = next;
            end = offset;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            next = end + 1;
            number++;
            if (holdsAnything()) {
                return true;
            }
        }
        return false;
    }

    int offset() {
        return offset;
    }

    int length() {
        return end - offset;
    }

    /** From 1, blank lines counted. */
    int number() {
        return number;
    }

    private boolean holdsAnything() {
        for (int i = offset; i < end; i++) {
            if (!isBlank(body[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
