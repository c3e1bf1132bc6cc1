package dev.attune.demo;

import dev.attune.node.NodeServer;
import dev.attune.node.SettingsMapping;
import dev.attune.node.command.StartProblem;
import dev.attune.node.command.WebRoot;
import dev.attune.node.config.ConfigException;
import dev.attune.node.config.ConfigLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune demo}: everything in one process, a shop and a newspaper to click through, and others who click, too. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Serves the demo shop with simulated shoppers.")
public final class DemoMain implements Callable<Integer> {
    @Option(names = "--port", description = "Port (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port = 8080;

    @Option(names = "--news-port", description = "Port of the newspaper (default: the one after the shop's).")
    private int newsPort = -1;

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
        try (NodeServer shop = start(port, data, WebRoot.find());
                NodeServer news = start(newsPort(), data.resolveSibling(data.getFileName() + "-news"), newsPages())) {
            CountDownLatch stopped = stopSignal(shop, news);
            DemoTraffic traffic = new DemoTraffic(address(shop), seed);
            NewsTraffic readers = new NewsTraffic(address(news), seed);
            if (isNew(shop)) {
                traffic.fill();
            }
            readers.fill();
            tell(address(shop), address(news));
            Thread newspaper = new Thread(() -> runNews(readers, stopped), "attune-news");
            newspaper.setDaemon(true);
            newspaper.start();
            traffic.run(rate, stopped);
            return 0;
        } catch (ConfigException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            System.err.println(StartProblem.text(e));
            return 1;
        }
    }

    private static NodeServer start(int port, Path data, @Nullable Path pages) throws InterruptedException {
        Map<String, String> flags = new HashMap<>();
        flags.put("server.port", Integer.toString(port));
        flags.put("data.directory", data.toString());
        return NodeServer.start(SettingsMapping.of(ConfigLoader.parse("", flags), pages));
    }

    /** The newspaper is a site of its own, with its own catalogue and its own people. */
    private int newsPort() {
        return newsPort >= 0 ? newsPort : port == 0 ? 0 : port + 1;
    }

    private static @Nullable Path newsPages() {
        Path shop = WebRoot.find();
        return shop == null ? null : shop.resolveSibling("news").resolve("dist");
    }

    private static CountDownLatch stopSignal(NodeServer shop, NodeServer news) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopped.countDown();
                            shop.close();
                            news.close();
                        },
                        "attune-stop"));
        return stopped;
    }

    private static boolean isNew(NodeServer server) {
        return server.site("default").site().position() < HISTORY;
    }

    private void runNews(NewsTraffic readers, CountDownLatch stopped) {
        try {
            readers.run(rate / 2, stopped);
        } catch (IOException e) {
            if (stopped.getCount() > 0) {
                System.err.println("The newspaper stopped: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String address(NodeServer server) {
        return "http://127.0.0.1:" + server.port();
    }

    private static void tell(String shop, String news) {
        System.out.println("Shop     " + shop + "/");
        System.out.println("News     " + news + "/");
        System.out.println("Console  " + shop + "/console/");
        System.out.println("Lists    " + shop + "/v1/recommendations?limit=5");
        System.out.println("Metrics  " + shop + "/metrics");
        System.out.println("Ready. Click three things of one kind and watch «Picked for you». Ctrl-C stops.");
        System.out.flush();
    }
}
