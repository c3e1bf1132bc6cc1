package dev.attune.node.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the launcher put the built pages. */
public final class WebRoot {
    private WebRoot() {}

    /** The storefront below {@code ATTUNE_HOME}, null when it is not built. */
    public static @Nullable Path find() {
        return built("storefront");
    }

    /** The console below {@code ATTUNE_HOME}, null when it is not built. */
    public static @Nullable Path console() {
        return built("console");
    }

    /** The list element below {@code ATTUNE_HOME}, null when it is not built. */
    public static @Nullable Path element() {
        return built("element");
    }

    private static @Nullable Path built(String part) {
        String home = System.getenv("ATTUNE_HOME");
        if (home == null) {
            return null;
        }
        Path root = Path.of(home, "web", part, "dist");
        return Files.isDirectory(root) ? root : null;
    }
}
