package dev.attune.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Facts on the screen and reports in files. */
public final class Output {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Output() {}

    /** One fact a line. */
    public static void print(Map<String, String> facts, PrintStream out) {
        int width = 0;
        for (String name : facts.keySet()) {
            width = Math.max(width, name.length());
        }
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            out.println(fact.getKey() + " ".repeat(width - fact.getKey().length()) + "  " + fact.getValue());
        }
        out.println();
    }

    /** Writes a report, in place of what is there. */
    public static void write(JsonNode report, Path file) {
        try {
            JSON.writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new UncheckedIOException("json: " + file + " cannot be written", e);
        }
    }
}
