package dev.attune.evaluate.tune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a blend as configuration that the server takes with {@code --config}. */
public final class TunedFile {
    private TunedFile() {}

    /** The file's text. */
    public static String text(Blend blend) {
        StringBuilder text = new StringBuilder("engine:\n  lists:\n    blend:\n");
        text.append(String.format(Locale.ROOT, "      constant: %s%n      weights:%n", plain(blend.constant())));
        blend.bySource()
                .forEach((source, weight) ->
                        text.append(String.format(Locale.ROOT, "        %s: %s%n", source, plain(weight))));
        return text.toString();
    }

    /** Writes the file; one that is there is replaced. */
    public static void write(Blend blend, Path file) {
        try {
            Files.writeString(file, text(blend));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": could not be written", e);
        }
    }

    private static String plain(double number) {
        String text = String.format(Locale.ROOT, "%.4f", number);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
