package dev.attune.evaluate.replay;

import dev.attune.evaluate.format.Rows;
import java.io.PrintWriter;
import java.util.Locale;

/** The end of a replay on the screen. */
final class Report {
    private Report() {}

    static void print(Summary summary, Rows rows, double seconds, PrintWriter out) {
        double rate = seconds <= 0 ? 0 : summary.events() / seconds;
        out.printf(Locale.ROOT, "%-10s %,12d events in %.1f s (%,.0f/s)%n", "sent", summary.events(), seconds, rate);
        out.printf(Locale.ROOT, "%-10s %,12d%n", "accepted", summary.accepted());
        out.printf(Locale.ROOT, "%-10s %,12d%n", "duplicate", summary.duplicates());
        out.printf(Locale.ROOT, "%-10s %,12d%n", "rejected", summary.rejections());
        summary.rejected()
                .forEach((code, rejected) ->
                        out.printf(Locale.ROOT, "  %-20s %,d, first: %s%n", code, rejected.count(), rejected.sample()));
        rows.skipped()
                .forEach((reason, count) -> out.printf(Locale.ROOT, "%-10s %,12d  %s%n", "left out", count, reason));
        if (rows.bad() > 0) {
            out.printf(Locale.ROOT, "%-10s %,12d%n", "bad lines", rows.bad());
            rows.badSamples().forEach(sample -> out.printf(Locale.ROOT, "  %s%n", sample));
        }
    }
}
