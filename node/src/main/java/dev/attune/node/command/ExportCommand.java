package dev.attune.node.command;

import dev.attune.engine.event.Interaction;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import dev.attune.log.rocksdb.EmbeddedLog;
import dev.attune.log.rocksdb.EmbeddedLogSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune export events|interactions DIR}: a stopped server's streams as JSON lines on the standard output. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a stream as JSON lines.")
public final class ExportCommand implements Callable<Integer> {
    private static final int AT_ONCE = 10_000;

    @Parameters(index = "0", description = "What: events or interactions.")
    private String what = "events";

    @Parameters(index = "1", description = "The data directory of a server that does not run.")
    private Path data = Path.of(".attune/data");

    @Option(names = "--site", description = "The site (default: ${DEFAULT-VALUE}).")
    private String site = "default";

    private ExportCommand() {}

    @Override
    public Integer call() {
        Path directory = data.resolve("sites").resolve(site).resolve("log");
        if (!Files.isDirectory(directory)) {
            System.err.println(directory + ": no log of a site there");
            return 1;
        }
        if (!what.equals("events") && !what.equals("interactions")) {
            System.err.println("export: " + what + " (expected: events or interactions)");
            return 2;
        }
        try (EmbeddedLog logs = EmbeddedLog.open(directory, EmbeddedLogSettings.defaults())) {
            if (what.equals("events")) {
                events(logs);
            } else {
                interactions(logs);
            }
        }
        return 0;
    }

    private static void events(EmbeddedLog logs) {
        try (LogCursor cursor = logs.events().read(logs.events().firstOffset())) {
            for (LogRecord record = cursor.next(); record != null; record = cursor.next()) {
                System.out.println(EntryJson.write(record.offset(), record.entry()));
            }
        }
    }

    private static void interactions(EmbeddedLog logs) {
        long from = 0;
        while (true) {
            List<Interaction> some = logs.interactions().read(from, AT_ONCE);
            // The last offset of a full page may go on behind it: it is read again, with the next page.
            boolean last = some.size() < AT_ONCE;
            long until = last ? Long.MAX_VALUE : some.get(some.size() - 1).offset();
            for (Interaction interaction : some) {
                if (interaction.offset() < until) {
                    System.out.println(EntryJson.write(interaction));
                }
            }
            if (last) {
                return;
            }
            from = until;
        }
    }
}
