package dev.attune.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A Java process that prints a number after each thing it has done, and is killed in the midst of the next one. */
public final class ChildProcess {
    private ChildProcess() {}

    /**
     * Runs {@code main DIRECTORY} and kills it after so many numbers.
     *
     * @return the last number it printed
     */
    public static long killAfter(int numbers, Class<?> main, Path directory) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = -1;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int n = 0; n < numbers; n++) {
                last = Long.parseLong(out.readLine());
            }
            // By its handle: the process itself would also close the stream.
            process.toHandle().destroyForcibly();
            // What it had done and printed before the signal took effect.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = Math.max(last, Long.parseLong(line));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last;
    }
}
