package dev.attune.engine.source.linear;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.SteppedSource;
import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the last items of a session together say about the next one, by ridge regression ({@link Regression}); for small
 * catalogues by the exact inverse of all of it ({@link Ease}).
 *
 * <p>Weights may be negative: an item can speak against another that only seems to follow it because a third does.
 * Taking back removes the examples from the sums; the columns they were targets of are solved anew in the same step,
 * and the others when their next example comes.
 */
public final class LinearRows implements SteppedSource {
    private static final int SECTION_VERSION = 1;

    private final LinearSettings settings;
    private final double[] positions;
    private final Regression regression;
    private final Served served = new Served();
    private final Ease ease;
    private volatile EaseWeights easeWeights = EaseWeights.NONE;
    private Examples open;
    private Examples spare;

    public LinearRows(LinearSettings settings) {
        this.settings = settings;
        this.positions = Regression.positions(settings.positionScale());
        this.regression = new Regression(settings);
        this.ease = new Ease(settings);
        this.open = new Examples(settings.step());
        this.spare = new Examples(settings.step());
    }

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        double weight = Math.min(signal.weight(), settings.weightCap());
        if (weight > 0) {
            open.add(signal, weight);
        }
    }

    @Override
    public boolean due() {
        return open.isFull();
    }

    @Override
    public Runnable step() {
        Examples batch = open;
        open = spare;
        open.clear();
        spare = batch;
        return () -> {
            regression.learn(batch);
            ease.learn(batch);
        };
    }

    @Override
    public void publish() {
        regression.publish(served);
        easeWeights = ease.weights();
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        ScoreMap sums = candidates.scratch().sums();
        sums.clear();
        EaseWeights dense = easeWeights;
        if (query.anchor() >= 0) {
            add(query.anchor(), 1, dense, sums);
        }
        int lookback = Math.min(query.recentSize(), settings.lookback());
        for (int n = 0; n < lookback; n++) {
            if (query.recentItem(n) != query.anchor()) {
                double factor = n < query.sessionSize() ? 1 : settings.earlierFactor();
                add(query.recentItem(n), positions[n] * factor, dense, sums);
            }
        }
        candidates.addAll(sums);
        candidates.keepBest(query.limit());
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        open.write(out);
        regression.write(out);
        served.write(out);
        ease.write(out);
        easeWeights.write(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        open.read(in);
        regression.read(in);
        served.read(in);
        ease.read(in);
        easeWeights = EaseWeights.read(in);
    }

    Ease ease() {
        return ease;
    }

    @Nullable
    Weights row(int item) {
        return served.row(item);
    }

    /** Solves every column on the sums of now and publishes it. No step running. */
    void solveAll() {
        regression.solveAll();
        publish();
    }

    private void add(int item, double factor, EaseWeights dense, ScoreMap sums) {
        if (dense.knows(item)) {
            dense.addRow(item, factor, sums);
            return;
        }
        Weights row = served.row(item);
        if (row == null) {
            return;
        }
        for (int n = 0; n < row.size(); n++) {
            sums.add(row.item(n), factor * row.value(n));
        }
    }
}
