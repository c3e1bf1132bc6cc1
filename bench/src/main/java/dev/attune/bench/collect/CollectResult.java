package dev.attune.bench.collect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.report.Latencies;
import dev.attune.bench.report.StageTable;
import dev.attune.bench.report.Table;
import dev.attune.bench.server.Sample.Spent;
import java.util.Locale;

/** One combination of durability, batch and connections. */
record CollectResult(Run run, CollectFigures figures, Spent spent) {
    /** @param durability {@code fsync} or {@code os} */
    record Run(String durability, int batch, int connections) {
        @Override
        public String toString() {
            return durability + ", batches of " + batch + ", " + connections + " connections";
        }
    }

    /** Whether every event was accepted; overload is an answer, not a fault. */
    boolean clean() {
        return figures.accepted() > 0 && figures.others() == 0;
    }

    static Table table() {
        String[] first = {"durability", "batch", "conns", "events/s", "learned/s", "lag", "requests/s"};
        String[] last = {"not 200", "server cores", "load cores"};
        return new Table(Table.join(last, Table.join(Latencies.columns(), first)));
    }

    void addTo(Table table) {
        String[] first = {
            run.durability(),
            Integer.toString(run.batch()),
            Integer.toString(run.connections()),
            whole(figures.accepted() / spent.seconds()),
            whole(learned()),
            Long.toString(spent.lag()),
            whole(figures.requests() / spent.seconds())
        };
        String[] last = {
            Long.toString(figures.failed()), two(spent.server() / spent.seconds()), two(spent.load() / spent.seconds())
        };
        table.row(Table.join(last, Table.join(figures.latency().cells(), first)));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("durability", run.durability());
        json.put("batch", run.batch());
        json.put("connections", run.connections());
        json.put("seconds", spent.seconds());
        json.put("eventsPerSecond", figures.accepted() / spent.seconds());
        json.put("learnedPerSecond", learned());
        json.put("lagAfter", spent.lag());
        json.put("requestsPerSecond", figures.requests() / spent.seconds());
        json.put("notAccepted", figures.others());
        json.put("not200", figures.failed());
        json.set("latency", figures.latency().json());
        json.put("serverCpuSeconds", spent.server());
        json.put("loadCpuSeconds", spent.load());
        json.set("stages", StageTable.json(spent.stages()));
        return json;
    }

    /** What the learner took in: when it is less than what was accepted, the difference is waiting on the log. */
    private double learned() {
        return spent.stages().stage("learn").count() / spent.seconds();
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
