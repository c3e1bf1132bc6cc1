package dev.attune.store;

import dev.attune.store.kit.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An embedded store in a directory of its own. */
public final class DirectorySubject<O extends AutoCloseable, S> implements Subject<S> {
    private final Path directory;
    private final Function<Path, O> opener;
    private final Function<O, S> view;
    private O owner;

    /** Opens {@code owner} in a fresh directory; the store is a view of it. */
    public DirectorySubject(Function<Path, O> opener, Function<O, S> view) {
        try {
            this.directory = Files.createTempDirectory("attune-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.opener = opener;
        this.view = view;
        this.owner = opener.apply(directory);
    }

    @Override
    public S store() {
        return view.apply(owner);
    }

    @Override
    public void reopen() {
        closeOwner();
        owner = opener.apply(directory);
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public Optional<Path> files() {
        return Optional.of(directory);
    }

    @Override
    public void close() {
        closeOwner();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeOwner() {
        try {
            owner.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
