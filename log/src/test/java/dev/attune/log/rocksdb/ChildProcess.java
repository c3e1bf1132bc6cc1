package dev.attune.log.rocksdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A main class in a process of its own, which can be killed. */
final class ChildProcess {
    private final Process process;
    private final BufferedReader lines;

    ChildProcess(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The next lines that it prints; fewer when it ends. */
    List<String> read(int count) throws IOException {
        List<String> read = new ArrayList<>();
        String line = count == 0 ? null : lines.readLine();
        while (line != null) {
            read.add(line);
            line = read.size() == count ? null : lines.readLine();
        }
        return read;
    }

    /** Kills it; returns the rest of what it had printed, without a line that was cut. */
    List<String> kill() throws IOException, InterruptedException {
        // Not Process.destroyForcibly: that would also throw away what was printed and not read.
        process.toHandle().destroyForcibly();
        List<String> rest = read(Integer.MAX_VALUE);
        process.waitFor();
        rest.removeIf(line -> !line.endsWith("."));
        return rest;
    }

    boolean isAlive() {
        return process.isAlive();
    }
}
