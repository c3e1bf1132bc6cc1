package dev.attune.node.command;

import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import dev.attune.log.rocksdb.EmbeddedLog;
import dev.attune.log.rocksdb.EmbeddedLogSettings;
import dev.attune.store.EmbeddedStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune inspect DIR}: what is in a data directory of a stopped server. */
@Command(name = "inspect", mixinStandardHelpOptions = true, description = "Says what is in a data directory.")
public final class InspectCommand implements Callable<Integer> {
    @Parameters(index = "0", description = "The data directory of a server that does not run.")
    private Path data = Path.of(".attune/data");

    @Option(
            names = "--last",
            description = "Prints so many of the last entries of the log (default: ${DEFAULT-VALUE}).")
    private int last = 3;

    private InspectCommand() {}

    @Override
    public Integer call() {
        Path sites = data.resolve("sites");
        if (!Files.isDirectory(sites)) {
            System.err.println(data + ": no data directory of Attune (expected: a folder sites in it)");
            return 1;
        }
        try (Stream<Path> all = Files.list(sites)) {
            List<Path> sorted = all.sorted().toList();
            for (Path site : sorted) {
                inspect(site);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private void inspect(Path site) {
        System.out.println("site " + site.getFileName());
        try (EmbeddedLog logs = EmbeddedLog.open(site.resolve("log"), EmbeddedLogSettings.defaults());
                EmbeddedStores stores = EmbeddedStores.open(site.resolve("people"))) {
            long first = logs.events().firstOffset();
            long end = logs.events().endOffset();
            System.out.println(
                    "  log        epoch " + logs.events().epoch() + ", offsets " + first + " to " + (end - 1));
            System.out.println("  entries    " + kinds(logs, first));
            System.out.println("  checkpoint offset " + stores.states().checkpoint() + ", people "
                    + stores.states().size());
            try (LogCursor cursor = logs.events().read(Math.max(first, end - last))) {
                for (LogRecord record = cursor.next(); record != null; record = cursor.next()) {
                    System.out.println("  " + record.offset() + "  " + record.entry());
                }
            }
        }
    }

    private static Map<String, Long> kinds(EmbeddedLog logs, long first) {
        Map<String, Long> kinds = new TreeMap<>();
        try (LogCursor cursor = logs.events().read(first)) {
            for (LogRecord record = cursor.next(); record != null; record = cursor.next()) {
                kinds.merge(record.entry().getClass().getSimpleName(), 1L, Long::sum);
            }
        }
        return kinds;
    }
}
