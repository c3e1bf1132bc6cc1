package dev.attune.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;

/** The cost of an fsync on this disk, without any server: the floor under every durable answer. */
public final class SyncProbe {
    private static final int BYTES = 4_096;
    private static final int TIMES = 200;

    private SyncProbe() {}

    /** Times of appending 4 KiB and forcing them to disk, one after the other, in ns. */
    public static Histogram measure(Path folder) {
        Histogram times = new Histogram(3);
        try {
            Path file = Files.createTempFile(folder, "attune-sync-", ".bin");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                ByteBuffer block = ByteBuffer.allocate(BYTES);
                for (int i = 0; i < TIMES; i++) {
                    long start = System.nanoTime();
                    channel.write(block.rewind());
                    channel.force(false);
                    times.recordValue(System.nanoTime() - start);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("dir: cannot be written", e);
        }
        return times;
    }
}
