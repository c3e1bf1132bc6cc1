package dev.attune.engine.state;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A copy of the engine's state, in memory: taken by the learner in one go, written to a file by whoever has time.
 *
 * <pre>
 * magic "ATTN" (4) | version (1) | settings fingerprint (8) | number of sections (4)
 * each section: name (modified UTF-8 with its length, 2) | length (8) | CRC-32 (4) | bytes
 * </pre>
 *
 * All numbers are big-endian. Each section begins with a version byte of its own.
 */
public final class Snapshot {
    /** The version that is written and read. */
    public static final int VERSION = 2;

    private static final int MAGIC = 0x4154544E;
    private static final int MOST_SECTIONS = 1_000;

    private final long fingerprint;
    private final Map<String, Chunks> sections = new LinkedHashMap<>();

    /** @param fingerprint of the settings that shaped the state */
    public Snapshot(long fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** Takes the copy of one part. */
    public void add(String name, Writer part) throws IOException {
        Chunks bytes = new Chunks();
        DataOutputStream out = new DataOutputStream(bytes);
        part.write(out);
        out.flush();
        sections.put(name, bytes);
    }

    /** Gives one part its state back, and checks that it took every byte. */
    public void read(String name, Reader part) throws IOException {
        Chunks bytes = sections.get(name);
        if (bytes == null) {
            throw new SnapshotException("section " + name + ": missing");
        }
        DataInputStream in = new DataInputStream(bytes.input());
        try {
            part.read(in);
        } catch (EOFException e) {
            throw new SnapshotException("section " + name + ": ends early");
        }
        if (in.read() >= 0) {
            throw new SnapshotException("section " + name + ": has bytes after its end");
        }
    }

    /** How many bytes the sections hold. */
    public long size() {
        return sections.values().stream().mapToLong(Chunks::length).sum();
    }

    /** Writes all of it; the stream is left open. */
    public void writeTo(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeByte(VERSION);
        out.writeLong(fingerprint);
        out.writeInt(sections.size());
        for (Map.Entry<String, Chunks> section : sections.entrySet()) {
            out.writeUTF(section.getKey());
            out.writeLong(section.getValue().length());
            out.writeInt(section.getValue().checksum());
            section.getValue().writeTo(out);
        }
        out.flush();
    }

    /**
     * Reads a snapshot whole and checks it before any of it is used.
     *
     * @throws SnapshotException when it cannot be used, saying why
     */
    public static Snapshot readFrom(InputStream stream, long fingerprint) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            checkHead(in, fingerprint);
            Snapshot snapshot = new Snapshot(fingerprint);
            int count = in.readInt();
            if (count < 0 || count > MOST_SECTIONS) {
                throw new SnapshotException("sections: " + count + " (expected: 0.." + MOST_SECTIONS + ")");
            }
            for (int n = 0; n < count; n++) {
                snapshot.readSection(in);
            }
            return snapshot;
        } catch (EOFException e) {
            throw new SnapshotException("snapshot: ends early");
        }
    }

    /** Reads the version byte of a section and refuses any but the expected one. */
    public static void expectVersion(DataInput in, String section, int expected) throws IOException {
        int version = in.readUnsignedByte();
        if (version != expected) {
            throw otherVersion("section " + section, version, expected);
        }
    }

    private static void checkHead(DataInput in, long fingerprint) throws IOException {
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new SnapshotException("snapshot: begins with " + Integer.toHexString(magic) + " (expected: "
                    + Integer.toHexString(MAGIC) + ")");
        }
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw otherVersion("snapshot", version, VERSION);
        }
        long settings = in.readLong();
        if (settings != fingerprint) {
            throw new SnapshotException("snapshot: made with other learning settings, fingerprint "
                    + Long.toHexString(settings) + " (expected: " + Long.toHexString(fingerprint) + ")");
        }
    }

    private static SnapshotException otherVersion(String what, int version, int expected) {
        return new SnapshotException(what + ": version " + version + " (expected: " + expected
                + "); another version of Attune wrote it: move it away, and the log is learned again");
    }

    private void readSection(DataInputStream in) throws IOException {
        String name = in.readUTF();
        long length = in.readLong();
        int checksum = in.readInt();
        if (length < 0) {
            throw new SnapshotException("section " + name + ": length " + length + " (expected: >= 0)");
        }
        Chunks bytes = Chunks.read(in, length, name);
        if (bytes.checksum() != checksum) {
            throw new SnapshotException("section " + name + ": checksum " + Integer.toHexString(bytes.checksum())
                    + " (expected: " + Integer.toHexString(checksum) + ")");
        }
        sections.put(name, bytes);
    }

    /** Writes one part. */
    @FunctionalInterface
    public interface Writer {
        void write(DataOutput out) throws IOException;
    }

    /** Reads one part. */
    @FunctionalInterface
    public interface Reader {
        void read(DataInput in) throws IOException;
    }
}
