package dev.attune.node.site;

import dev.attune.engine.Engine;
import dev.attune.engine.state.Snapshot;
import dev.attune.engine.state.SnapshotException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The engine's snapshots on disk: {@code snapshot-<offset>-<number>.bin}, fsynced before they are named in a checkpoint. */
final class CheckpointFile {
    private final Path directory;

    CheckpointFile(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, Snapshot snapshot) {
        try (FileOutputStream file =
                        new FileOutputStream(directory.resolve(name).toFile());
                OutputStream out = new BufferedOutputStream(file, 1 << 16)) {
            snapshot.writeTo(out);
            out.flush();
            file.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot " + name + " cannot be written", e);
        }
    }

    void restore(String name, Engine engine) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(directory.resolve(name)), 1 << 16)) {
            engine.restore(in);
        } catch (SnapshotException e) {
            throw new IllegalStateException(
                    "The site's snapshot does not fit. Put the old settings back, or move the folders checkpoint and"
                            + " people of " + directory.getParent() + " away: then the log is learned anew.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot " + name + " cannot be read", e);
        }
    }

    /** Deletes every snapshot but this one. */
    void keepOnly(String name) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> old = files.filter(file -> !file.getFileName().toString().equals(name))
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
