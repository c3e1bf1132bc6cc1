package dev.attune.node.command;

import dev.attune.node.NodeServer;
import dev.attune.node.SettingsMapping;
import dev.attune.node.config.AttuneConfig;
import dev.attune.node.config.ConfigException;
import dev.attune.node.config.ConfigLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune serve}: runs the server until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the server.")
public final class ServeCommand implements Callable<Integer> {
    @Option(names = "--config", description = "YAML file; every key and its default is in attune-reference.yaml.")
    private @Nullable Path config;

    @Option(names = "--port", description = "Port (default: 8080; 0 takes a free one).")
    private @Nullable Integer port;

    @Option(names = "--data", description = "Data directory (default: .attune/data).")
    private @Nullable Path data;

    @Option(names = "--role", description = "Only «all» for now: one process does everything.", defaultValue = "all")
    private String role = "all";

    @Option(names = "--clock", description = "Clock of the default site: wall or stream.")
    private @Nullable String clock;

    @Option(names = "--set", description = "Any key of the configuration, for example --set push.heartbeat=5s.")
    private Map<String, String> set = new LinkedHashMap<>();

    private ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        if (!role.equals("all")) {
            System.err.println("--role: " + role + " (expected: all)");
            return 2;
        }
        AttuneConfig loaded;
        try {
            loaded = ConfigLoader.load(config, flags());
        } catch (ConfigException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        NodeServer server;
        try {
            server = NodeServer.start(SettingsMapping.of(loaded, WebRoot.find()));
        } catch (RuntimeException e) {
            System.err.println(StartProblem.text(e));
            return 1;
        }
        serve(loaded, server);
        return 0;
    }

    private Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>(set);
        if (port != null) {
            flags.put("server.port", port.toString());
        }
        if (data != null) {
            flags.put("data.directory", data.toString());
        }
        if (clock != null) {
            flags.put("sites.default.clock", clock);
        }
        return flags;
    }

    private static void serve(AttuneConfig config, NodeServer server) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "attune-stop"));
        String address = "http://" + config.server().host() + ":" + server.port();
        System.out.println("Attune listens on " + address
                + (WebRoot.console() == null ? "" : ", console at " + address + "/console/"));
        System.out.flush();
        stopped.await();
    }
}
