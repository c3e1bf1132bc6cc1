package dev.attune.bench.push;

import dev.attune.bench.load.Answer;
import dev.attune.bench.report.Latencies;

/** What the clicks of one rate gave. Written on the event loop alone. */
final class PushFigures {
    private final Latencies late = new Latencies();
    private final Latencies answer = new Latencies();
    private final Latencies list = new Latencies();
    private final long measuredFrom;
    private long clicks;
    private long refused;
    private long duplicates;
    private String problem = "";

    /** @param measuredFrom clicks intended before this time are the warm-up */
    PushFigures(long measuredFrom) {
        this.measuredFrom = measuredFrom;
    }

    void sent(long intended, long now) {
        if (intended >= measuredFrom) {
            late.record(now - intended);
            clicks++;
        }
    }

    void answered(long intended, long now, Answer.Verdicts verdicts, Answer from) {
        if (intended >= measuredFrom) {
            answer.record(now - intended);
        }
        if (verdicts.offset() < 0) {
            refused++;
            problem = from.status() + " " + from.body();
        } else if (verdicts.accepted() == 0) {
            duplicates++;
            problem = from.body();
        }
    }

    void listed(long intended, long at) {
        if (intended >= measuredFrom) {
            list.record(at - intended);
        }
    }

    /** Clicks that count. */
    long clicks() {
        return clicks;
    }

    /** Clicks, those of the warm-up too, that got no verdict. */
    long refused() {
        return refused;
    }

    /** Clicks, those of the warm-up too, whose verdict was not accepted. */
    long duplicates() {
        return duplicates;
    }

    /** The last answer that was not as it should be, empty when there was none. */
    String problem() {
        return problem;
    }

    /** How much after its intended time a click was sent: the load's own share. */
    Latencies late() {
        return late;
    }

    /** Intended send to last byte of the answer. */
    Latencies answer() {
        return answer;
    }

    /** Intended send to last byte of the first push at or past the verdict's offset. */
    Latencies list() {
        return list;
    }
}
