package dev.attune.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real server in a JVM of its own, with the flags and the class path of this one, on loopback, without keys, in a
 * data directory that ends with it.
 */
public final class NodeProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 50;
    private static final long STOP_WITHIN_SECONDS = 30;
    private static final int SHOWN_LINES = 30;

    private final Process process;
    private final int port;
    private final Path directory;
    private final Thread onExit;

    private NodeProcess(Process process, int port, Path directory) {
        this.process = process;
        this.port = port;
        this.directory = directory;
        this.onExit = new Thread(process::destroyForcibly, "stop-server");
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /**
     * What to start.
     *
     * @param mainClass whose {@code serve} is started
     * @param parent folder in which the data directory is made; its disk is the one that is measured
     * @param config text of the configuration file, may be empty
     * @param arguments after {@code serve --port P --data DIR}
     */
    public record Plan(String mainClass, Path parent, String config, List<String> arguments) {
        /** The real server. */
        public static final String MAIN = "dev.attune.node.Main";

        public Plan {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @throws ServerException when it does not become ready; its last lines are in the message
     */
    public static NodeProcess start(Plan plan) throws InterruptedException {
        try {
            Path directory = Files.createTempDirectory(plan.parent(), "attune-bench-");
            int port = Ports.free();
            Path output = directory.resolve("server.log");
            Process process = new ProcessBuilder(command(plan, directory, port))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            NodeProcess server = new NodeProcess(process, port, directory);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("server: cannot be started", e);
        }
    }

    private static List<String> command(Plan plan, Path directory, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), plan.mainClass(), "serve"));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--data", directory.resolve("data").toString()));
        if (!plan.config().isEmpty()) {
            Path config = directory.resolve("attune.yaml");
            Files.writeString(config, plan.config());
            command.addAll(List.of("--config", config.toString()));
        }
        command.addAll(plan.arguments());
        return command;
    }

    /** The flags of this JVM, which are the launcher's, without those of debuggers. */
    public static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-agentlib:") && !flag.startsWith("-javaagent:"))
                .toList();
    }

    private void awaitReady() throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!answers200(client, request)) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                String why = process.isAlive() ? "not ready in time" : "ended with exit code " + process.exitValue();
                String lines = lastLines();
                close();
                throw new ServerException("server: " + why + "\n" + lines);
            }
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean answers200(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The last lines that the server wrote. */
    public String lastLines() {
        try {
            List<String> lines = Files.readAllLines(directory.resolve("server.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            return "(no output: " + e.getMessage() + ")";
        }
    }

    public int port() {
        return port;
    }

    /** Folder of the data directory. */
    public Path directory() {
        return directory;
    }

    /** Processor time of the server so far, all threads. */
    public Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks the server to stop, kills it when it does not, and deletes its folder. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Folders.delete(directory);
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The JVM is on its way out already, and the hook with it.
            return;
        }
    }
}
