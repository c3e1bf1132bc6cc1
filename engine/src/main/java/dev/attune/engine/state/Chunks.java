package dev.attune.engine.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Bytes in memory, in pieces: grows without copying and past 2 GiB. */
final class Chunks extends OutputStream {
    private static final int PIECE = 1 << 18;

    private final List<byte[]> pieces = new ArrayList<>();
    private byte[] last = new byte[0];
    private int filled;
    private long length;

    @Override
    public void write(int value) {
        room();
        last[filled++] = (byte) value;
        length++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        int from = offset;
        int left = count;
        while (left > 0) {
            room();
            int part = Math.min(left, last.length - filled);
            System.arraycopy(bytes, from, last, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
        length += count;
    }

    long length() {
        return length;
    }

    int checksum() {
        CRC32 checksum = new CRC32();
        for (int piece = 0; piece < pieces.size(); piece++) {
            checksum.update(pieces.get(piece), 0, used(piece));
        }
        return (int) checksum.getValue();
    }

    void writeTo(OutputStream out) throws IOException {
        for (int piece = 0; piece < pieces.size(); piece++) {
            out.write(pieces.get(piece), 0, used(piece));
        }
    }

    /** Reads exactly so many bytes; grows with what comes, so that a damaged length cannot claim the heap. */
    static Chunks read(InputStream in, long length, String section) throws IOException {
        Chunks chunks = new Chunks();
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new SnapshotException(
                        "section " + section + ": " + (length - left) + " bytes (expected: " + length + ")");
            }
            chunks.write(buffer, 0, count);
            left -= count;
        }
        return chunks;
    }

    InputStream input() {
        return new Input();
    }

    private void room() {
        if (filled == last.length) {
            last = new byte[PIECE];
            pieces.add(last);
            filled = 0;
        }
    }

    private int used(int piece) {
        return piece == pieces.size() - 1 ? filled : PIECE;
    }

    private final class Input extends InputStream {
        private int piece;
        private int position;

        @Override
        public int read() {
            if (!ready()) {
                return -1;
            }
            return pieces.get(piece)[position++] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            if (count == 0) {
                return 0;
            }
            if (!ready()) {
                return -1;
            }
            byte[] from = pieces.get(piece);
            int part = Math.min(count, used(piece) - position);
            System.arraycopy(from, position, bytes, offset, part);
            position += part;
            return part;
        }

        private boolean ready() {
            while (piece < pieces.size() && position == used(piece)) {
                piece++;
                position = 0;
            }
            return piece < pieces.size();
        }
    }
}
