package dev.attune.bench.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the server: ready at the third question, or broken from the start. */
final class TinyNode {
    private TinyNode() {}

    public static void main(String[] arguments) throws IOException {
        List<String> all = List.of(arguments);
        if (all.contains("--broken")) {
            System.err.println("log.durability: maybe (expected: fsync or os)");
            System.exit(2);
        }
        Files.createDirectories(Path.of(after("--data", all)));
        AtomicInteger asked = new AtomicInteger();
        int port = Integer.parseInt(after("--port", all));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    private static String after(String name, List<String> all) {
        return all.get(all.indexOf(name) + 1);
    }
}
