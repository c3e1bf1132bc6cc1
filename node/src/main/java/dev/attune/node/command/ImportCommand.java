package dev.attune.node.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune import items FILE --to URL}: a catalogue as JSON lines, in batches. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Sends a catalogue to a running server.")
public final class ImportCommand implements Callable<Integer> {
    private static final int BATCH = 1_000;

    @Parameters(index = "0", description = "What: items.")
    private String what = "items";

    @Parameters(index = "1", description = "JSON lines, one item each.")
    private Path file = Path.of("items.jsonl");

    @Option(names = "--to", description = "Address of the server (default: ${DEFAULT-VALUE}).")
    private String to = "http://127.0.0.1:8080";

    @Option(names = "--key", description = "Secret key, when the server asks for one.")
    private @Nullable String key;

    private ImportCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        if (!what.equals("items")) {
            System.err.println("import: " + what + " (expected: items)");
            return 2;
        }
        HttpClient client = HttpClient.newHttpClient();
        try {
            List<String> lines = Files.readAllLines(file);
            boolean whole = true;
            for (int from = 0; from < lines.size(); from += BATCH) {
                whole &= send(client, lines.subList(from, Math.min(lines.size(), from + BATCH)));
            }
            System.out.println("sent " + lines.size() + " items");
            return whole ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": not sent", e);
        }
    }

    private boolean send(HttpClient client, List<String> lines) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to + "/v1/items"))
                .header("content-type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines)));
        if (key != null) {
            request.header("authorization", "Bearer " + key);
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean whole = response.statusCode() == 200 && !response.body().contains("\"rejected\"");
        if (!whole) {
            System.err.println(response.statusCode() + " " + response.body());
        }
        return whole;
    }
}
