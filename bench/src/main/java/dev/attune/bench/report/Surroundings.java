package dev.attune.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where and when figures were made: without it they say nothing. Name to value, in order. */
public final class Surroundings {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path LOAD = Path.of("/proc/loadavg");
    private static final String UNKNOWN = "unknown";

    private final Map<String, String> facts = new LinkedHashMap<>();

    private Surroundings() {}

    /**
     * Looks around.
     *
     * @param folder where the data will be, for the kind of its file system
     * @param flags of the JVM that is measured
     */
    public static Surroundings look(Path folder, List<String> flags) {
        Surroundings here = new Surroundings();
        here.facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        here.facts.put("commit", commit());
        int cores = Runtime.getRuntime().availableProcessors();
        here.facts.put("cores", cores + ", shared by load and server");
        here.facts.put("cpu", valueIn(CPU, "model name"));
        here.facts.put("memory", valueIn(MEMORY, "MemTotal"));
        here.facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        here.facts.put("fileSystem", fileSystem(folder));
        here.facts.put("loadBefore", firstLine(LOAD));
        here.facts.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        here.facts.put("flags", String.join(" ", flags));
        return here;
    }

    /** One more fact. */
    public Surroundings with(String name, String value) {
        facts.put(name, value);
        return this;
    }

    /** All facts in order. */
    public Map<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        facts.forEach(json::put);
        return json;
    }

    private static String fileSystem(Path folder) {
        try {
            String type = Files.getFileStore(folder).type();
            return type.equals("tmpfs") ? "tmpfs (memory: an fsync costs nothing here)" : type;
        } catch (IOException e) {
            throw new UncheckedIOException("dir: " + folder, e);
        }
    }

    /** The value after the colon in the first line that begins with the name. */
    private static String valueIn(Path file, String name) {
        try {
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.substring(0, colon).trim().equals(name)) {
                    return line.substring(colon + 1).trim();
                }
            }
            return UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).trim();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String commit() {
        String home = System.getenv("ATTUNE_HOME");
        try {
            Process git = new ProcessBuilder("git", "-C", home == null ? "." : home, "describe", "--always", "--dirty")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            boolean done = git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0;
            return done ? answer.trim() : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }
}
