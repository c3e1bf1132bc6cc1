package dev.attune.evaluate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import dev.attune.evaluate.replay.ManualWaiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HttpSiteTest {
    @TempDir
    Path folder = Path.of("");

    private final List<String> queries = new ArrayList<>();
    private final HttpServer server;
    private String status = "accepted";
    private int learned = 40;

    HttpSiteTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/v1/events", this::takeEvents);
        server.createContext("/v1/recommendations", this::giveList);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAgainUntilTheListKnowsOfTheLastEvent() throws Exception {
        HttpSite site = site();
        site.send(List.of(row()));

        assertThat(site.recommend("7 x", "7", 5)).containsExactly("a", "b");
        assertThat(queries).hasSize(3).containsOnly("anonymousId=7+x&session=7&limit=5");
    }

    @Test
    void aRejectedEventIsAnError() {
        status = "rejected";
        HttpSite site = site();
        assertThatThrownBy(() -> site.send(List.of(row())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rejected");
    }

    private HttpSite site() {
        URI base = URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
        return new HttpSite(base, null, new ManualWaiting());
    }

    private Row row() throws IOException {
        Path file = Files.writeString(folder.resolve("c.txt"), "SessionId\tItemId\tTime\n7\ta\t1396437000\n");
        try (Rows rows = Format.YOOCHOOSE.read(List.of(file), ReadOptions.STRICT)) {
            return rows.next();
        }
    }

    private void takeEvents(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        answer(exchange, "{\"results\":[{\"id\":\"x\",\"status\":\"" + status + "\"}],\"offset\":42}");
    }

    private void giveList(HttpExchange exchange) throws IOException {
        queries.add(exchange.getRequestURI().getRawQuery());
        answer(exchange, "{\"version\":\"3-" + learned++ + "\",\"items\":[{\"item\":\"a\"},{\"item\":\"b\"}]}");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
