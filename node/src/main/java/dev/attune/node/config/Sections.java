package dev.attune.node.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the top of the configuration. */
final class Sections {
    private static final Pattern ORIGIN =
            Pattern.compile("\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_\\[\\]-]{1,255}");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration YEARS = Duration.ofDays(3_650);

    private Sections() {}

    static AttuneConfig read(ConfigReader root) {
        AttuneConfig.Server server = server(root.section("server"));
        return new AttuneConfig(
                server,
                push(root.section("push")),
                data(root.section("data")),
                log(root.section("log")),
                new SiteSections(server.isLoopback()).read(root.sections("sites")),
                EngineSection.read(root.section("engine")),
                behaviour(root.section("behaviour")),
                new AttuneConfig.Web(path(root.section("web"), "root")));
    }

    private static AttuneConfig.Server server(ConfigReader server) {
        String host = server.text("host");
        if (!HOST.matcher(host).matches()) {
            server.wrong("host", "not an address (expected: an address or a name)");
        }
        return new AttuneConfig.Server(
                host,
                server.integer("port", 0, 65_535),
                origins(server),
                server.bytes("maxBody", 1 << 10, 16 << 20),
                server.integer("maxEvents", 1, 10_000),
                server.integer("maxWaiting", 1, 1_000_000),
                server.duration("idleTimeout", SECOND, HOUR));
    }

    private static List<String> origins(ConfigReader server) {
        List<String> origins = server.texts("corsOrigins");
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                server.wrong(
                        "corsOrigins", "\"" + origin + "\" (expected: for example https://shop.example.org, or *)");
            }
        }
        return origins;
    }

    private static AttuneConfig.Push push(ConfigReader push) {
        return new AttuneConfig.Push(
                push.duration("heartbeat", SECOND, HOUR), push.integer("maxStreams", 1, 1_000_000));
    }

    private static AttuneConfig.Data data(ConfigReader data) {
        Path directory = path(data, "directory");
        if (directory == null) {
            data.wrong("directory", "empty (expected: a directory)");
        }
        return new AttuneConfig.Data(
                directory == null ? Path.of(".") : directory,
                data.duration("snapshotEvery", SECOND, Duration.ofDays(1)));
    }

    private static AttuneConfig.Log log(ConfigReader log) {
        return new AttuneConfig.Log(
                log.choice("durability", AttuneConfig.Durability.class),
                log.duration("retention", Duration.ZERO, YEARS),
                log.integer("queue", 1, 10_000_000),
                log.bytes("memory", 16 << 20, 1L << 40));
    }

    private static AttuneConfig.Behaviour behaviour(ConfigReader behaviour) {
        return new AttuneConfig.Behaviour(
                behaviour.bytes("memory", 64 << 20, 1L << 40), behaviour.duration("retention", SECOND, YEARS));
    }

    private static @Nullable Path path(ConfigReader section, String name) {
        String text = section.text(name);
        try {
            return text.isBlank() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            section.wrong(name, "not a path (expected: a directory)");
            return null;
        }
    }
}
