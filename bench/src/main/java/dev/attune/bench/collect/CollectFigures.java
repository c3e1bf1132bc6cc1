package dev.attune.bench.collect;

import dev.attune.bench.load.Answer;
import dev.attune.bench.report.Latencies;

/** What one run of the collector gave. On the event loop alone. */
final class CollectFigures {
    private final Latencies latency = new Latencies();
    private boolean measuring;
    private long requests;
    private long accepted;
    private long others;
    private long failed;
    private String problem = "";

    /** The warm-up is over, or the run is. */
    void measure(boolean on) {
        measuring = on;
    }

    void answered(long sent, Answer answer) {
        if (!measuring) {
            return;
        }
        if (answer.status() != 200) {
            failed++;
            problem = answer.status() + " " + answer.body();
            return;
        }
        latency.record(System.nanoTime() - sent);
        Answer.Verdicts verdicts = answer.verdicts();
        requests++;
        accepted += verdicts.accepted();
        others += verdicts.others();
    }

    Latencies latency() {
        return latency;
    }

    /** Requests that were answered 200. */
    long requests() {
        return requests;
    }

    /** Events that were accepted. */
    long accepted() {
        return accepted;
    }

    /** Events with another verdict. */
    long others() {
        return others;
    }

    /** Requests that were not answered 200: overload, or worse. */
    long failed() {
        return failed;
    }

    /** The last answer that was not 200, empty when there was none. */
    String problem() {
        return problem;
    }
}
