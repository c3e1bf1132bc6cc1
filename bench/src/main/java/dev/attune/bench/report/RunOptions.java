package dev.attune.bench.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that all load runs have. */
public final class RunOptions {
    @Option(names = "--json", paramLabel = "OUT", description = "Writes the report to this file as well.")
    private @Nullable Path json;

    @Option(names = "--seed", defaultValue = "42", description = "Of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description =
                    "The server's data directory is made here, so this disk is measured (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:java.io.tmpdir}")
    private Path folder = Path.of(".");

    @Option(
            names = "--items",
            defaultValue = "1000",
            description = "Items of the catalogue, 20 categories (default: ${DEFAULT-VALUE}).")
    private int items = 1_000;

    /** Options with their defaults. */
    public RunOptions() {}

    public @Nullable Path json() {
        return json;
    }

    public long seed() {
        return seed;
    }

    public Path folder() {
        return folder;
    }

    public int items() {
        return items;
    }

    /**
     * Checks a number that was given.
     *
     * @throws IllegalArgumentException when it is below the least
     */
    public static int atLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: >= " + least + ")");
        }
        return value;
    }
}
