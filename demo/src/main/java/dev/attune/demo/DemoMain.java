package dev.attune.demo;

import dev.attune.node.NodeServer;
import dev.attune.node.SettingsMapping;
import dev.attune.node.command.StartProblem;
import dev.attune.node.command.WebRoot;
import dev.attune.node.config.ConfigException;
import dev.attune.node.config.ConfigLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune demo}: everything in one process, a shop to click through, and others who click, too. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Serves the demo shop with simulated shoppers.")
public final class DemoMain implements Callable<Integer> {
    @Option(names = "--port", description = "Port (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port = 8080;

    @Option(names = "--data", description = "Data directory (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".attune/demo");

    @Option(names = "--shoppers", description = "Events of simulated shoppers in a second (default: ${DEFAULT-VALUE}).")
    private double rate = 10;

    @Option(names = "--seed", description = "Seed of the shoppers (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    /** A shop with more entries than this on its log was filled before. */
    private static final long HISTORY = 1_000;

    private DemoMain() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DemoMain()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Map<String, String> flags = new HashMap<>();
        flags.put("server.port", Integer.toString(port));
        flags.put("data.directory", data.toString());
        NodeServer server;
        try {
            server = NodeServer.start(SettingsMapping.of(ConfigLoader.parse("", flags), WebRoot.find()));
        } catch (ConfigException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            System.err.println(StartProblem.text(e));
            return 1;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopped.countDown();
                            server.close();
                        },
                        "attune-stop"));
        String address = "http://127.0.0.1:" + server.port();
        DemoTraffic traffic = new DemoTraffic(address, seed);
        if (server.site("default").site().position() < HISTORY) {
            traffic.fill();
        }
        System.out.println("Shop     " + address + "/");
        System.out.println("Console  " + address + "/console/");
        System.out.println("Lists    " + address + "/v1/recommendations?limit=5");
        System.out.println("Metrics  " + address + "/metrics");
        System.out.println("Ready. Click three things of one kind and watch «Picked for you». Ctrl-C stops.");
        System.out.flush();
        traffic.run(rate, stopped);
        return 0;
    }
}
