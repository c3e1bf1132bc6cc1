package dev.attune.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.server.StageTimes;
import dev.attune.bench.server.StageTimes.Stage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Where the time goes: the server's stage timers over the measured time, those of an event's way first. */
public final class StageTable {
    /** Stages in the order in which an event passes them. */
    private static final List<String> WAY =
            List.of("parse", "append", "verdict", "learn", "publish", "list", "push", "snapshot");

    private StageTable() {}

    public static void print(StageTimes stages, PrintStream out) {
        Table table = new Table("stage", "count", "mean us", "p50 us*", "p99 us*", "total s");
        for (String name : names(stages)) {
            Stage stage = stages.stage(name);
            table.row(
                    name,
                    whole(stage.count()),
                    whole(stage.meanMicros()),
                    whole(stage.micros("0.5")),
                    whole(stage.micros("0.99")),
                    String.format(Locale.ROOT, "%.2f", stage.sum()));
        }
        table.print(out);
        out.println("* of the server's own window, which may reach before the measured time");
    }

    public static ObjectNode json(StageTimes stages) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String name : names(stages)) {
            Stage stage = stages.stage(name);
            ObjectNode entry = json.putObject(name);
            entry.put("count", (long) stage.count());
            entry.put("meanMicros", stage.meanMicros());
            stage.quantiles().forEach((quantile, seconds) -> {
                if (!seconds.isNaN()) {
                    entry.put("q" + quantile + "Micros", 1e6 * seconds);
                }
            });
        }
        return json;
    }

    private static Set<String> names(StageTimes stages) {
        Set<String> there = stages.all().keySet();
        Set<String> names = new LinkedHashSet<>(WAY);
        names.retainAll(there);
        names.addAll(new TreeSet<>(there));
        List<String> idle = new ArrayList<>();
        for (String name : names) {
            if (stages.stage(name).count() == 0) {
                idle.add(name);
            }
        }
        idle.forEach(names::remove);
        return names;
    }

    private static String whole(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.0f", number);
    }
}
