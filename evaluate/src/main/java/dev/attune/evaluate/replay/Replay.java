package dev.attune.evaluate.replay;

import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Rows into a collector, in order: a batch leaves when the one before it was acknowledged and its first event is due.
 * One thread.
 */
public final class Replay {
    /** The speed without pacing. */
    public static final double MAX_SPEED = Double.POSITIVE_INFINITY;

    private final Collector collector;
    private final int batchSize;
    private final Pacer pacer;
    private final Summary summary = new Summary();

    /**
     * A replay that has not begun.
     *
     * @param batchSize events a request, 1 to 500
     * @param speed so many times as fast as it happened
     */
    public Replay(Collector collector, int batchSize, double speed, Waiting waiting) {
        if (batchSize < 1 || batchSize > 500) {
            throw new IllegalArgumentException("batch: " + batchSize + " (expected: 1 to 500)");
        }
        this.collector = collector;
        this.batchSize = batchSize;
        this.pacer = new Pacer(speed, waiting);
    }

    /**
     * Sends rows until there are none or {@code limit} are sent.
     *
     * @param acknowledged told the number of events that have a verdict, after each batch
     */
    public Summary run(Rows rows, long limit, LongConsumer acknowledged) throws InterruptedException {
        while (rows.hasNext() && summary.events() < limit) {
            List<Row> batch = batch(rows, limit - summary.events());
            summary.add(batch, collector.send(batch));
            acknowledged.accept(summary.events());
        }
        return summary;
    }

    /** What became of the events so far. */
    public Summary summary() {
        return summary;
    }

    private List<Row> batch(Rows rows, long left) throws InterruptedException {
        long most = Math.min(batchSize, left);
        List<Row> batch = new ArrayList<>((int) most);
        pacer.await(rows.peek().time());
        batch.add(rows.next());
        while (batch.size() < most && rows.hasNext() && pacer.isDue(rows.peek().time())) {
            batch.add(rows.next());
        }
        return batch;
    }
}
