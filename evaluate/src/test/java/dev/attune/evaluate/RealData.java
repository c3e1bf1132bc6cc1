package dev.attune.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of real data: {@code ATTUNE_DATA}, else {@code ../shared/data} beside the repository. */
public final class RealData {
    private RealData() {}

    /** These files, or none when one is missing; says so then. */
    public static List<Path> files(String... names) {
        Optional<Path> root = root();
        List<Path> files = Stream.of(names)
                .map(name -> root.map(folder -> folder.resolve(name)).orElse(Path.of(name)))
                .toList();
        if (root.isPresent() && files.stream().allMatch(Files::exists)) {
            return files;
        }
        System.out.println("NOT VERIFIED: " + String.join(", ", names) + " (set ATTUNE_DATA)");
        return List.of();
    }

    /** The gzipped files of a folder, by name; none when it is missing, and it says so. */
    public static List<Path> folder(String name) throws IOException {
        List<Path> folder = files(name);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get(0))) {
            return files.filter(file -> file.toString().endsWith(".gz"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Path> root() {
        String named = System.getenv("ATTUNE_DATA");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("config/checkstyle.xml"))) {
            at = at.getParent();
        }
        return Optional.ofNullable(at).map(repository -> repository.resolveSibling("shared/data"));
    }
}
