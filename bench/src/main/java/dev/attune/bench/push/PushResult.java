package dev.attune.bench.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.report.Latencies;
import dev.attune.bench.report.StageTable;
import dev.attune.bench.report.Table;
import dev.attune.bench.server.Sample.Spent;
import java.io.PrintStream;
import java.util.Locale;

/**
 * One rate.
 *
 * @param ended why streams ended, empty when none did
 */
record PushResult(int rate, PushFigures figures, Counts counts, Spent spent, String ended) {
    private static final String[] WAY = {"parse", "append", "verdict", "push"};

    /**
     * Of the whole phase, its warm-up too.
     *
     * @param without clicks that no push answered
     */
    record Counts(long sent, long pushes, long without, Background.Result background) {}

    /** Whether every click was accepted and answered by a list. */
    boolean clean() {
        return counts.without() == 0 && figures.refused() == 0 && figures.duplicates() == 0 && ended.isEmpty();
    }

    void print(PrintStream out) {
        out.println("== " + rate + " clicks/s: " + figures.clicks() + " measured");
        Table table = new Table(Table.join(Latencies.columns(), "from intended send to"));
        table.row(Table.join(figures.list().cells(), "changed list"));
        table.row(Table.join(figures.answer().cells(), "answer of POST"));
        table.row(Table.join(figures.late().cells(), "actual send (the load itself)"));
        table.print(out);
        out.println("clicks without a matching push: " + counts.without() + " of " + counts.sent() + ", refused: "
                + figures.refused() + ", not accepted: " + figures.duplicates());
        out.println("pushes a click: " + two((double) counts.pushes() / counts.sent()) + "; background events: "
                + counts.background().taken() + " taken, " + counts.background().refused() + " refused");
        out.println("acknowledged and not learned yet at the end: " + spent.lag());
        out.println("cores used: server " + two(spent.server() / spent.seconds()) + ", load "
                + two(spent.load() / spent.seconds()));
        if (!clean()) {
            out.println("NOT CLEAN: " + ended + " " + figures.problem());
        }
        StageTable.print(spent.stages(), out);
        out.println("on the way of one click, mean us: " + way());
        out.println();
    }

    private String way() {
        StringBuilder text = new StringBuilder();
        double rest = 1_000 * figures.list().meanMillis();
        for (String stage : WAY) {
            double mean = spent.stages().stage(stage).meanMicros();
            rest -= mean;
            text.append(String.format(Locale.ROOT, "%s %.0f + ", stage, mean));
        }
        text.append(String.format(Locale.ROOT, "rest %.0f (sockets, HTTP, waiting for a core, the load)", rest));
        return text.toString();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rate", rate);
        json.put("clicks", figures.clicks());
        json.set("clickToList", figures.list().json());
        json.set("answer", figures.answer().json());
        json.set("sendLateness", figures.late().json());
        json.put("withoutPush", counts.without());
        json.put("refused", figures.refused());
        json.put("notAccepted", figures.duplicates());
        json.put("pushesPerClick", (double) counts.pushes() / counts.sent());
        json.put("backgroundTaken", counts.background().taken());
        json.put("backgroundRefused", counts.background().refused());
        json.put("lagAfter", spent.lag());
        json.put("serverCores", spent.server() / spent.seconds());
        json.put("loadCores", spent.load() / spent.seconds());
        json.set("stages", StageTable.json(spent.stages()));
        return json;
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
