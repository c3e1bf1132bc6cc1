package dev.attune.evaluate.yardstick;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import dev.attune.engine.state.Snapshot;
import dev.attune.evaluate.yardstick.Pairs.Cell;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Batch matrix factorisation, see {@link IalsModel}: collects while it learns and trains from the beginning when it is
 * asked for the first time after that. People are folded in from the query, as in the product's own factors.
 */
public final class Ials implements Source {
    private static final int SECTION_VERSION = 1;

    private final IalsSettings settings;
    private final Pairs pairs = new Pairs();
    private @Nullable IalsModel model;

    public Ials(IalsSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "ials";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public synchronized void learn(Signal signal) {
        if (signal.weight() > 0) {
            pairs.add(signal.personHash(), signal.item(), signal.weight(), signal.retraction() ? -1 : 1);
            model = null;
        }
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        List<Cell> touched = new ArrayList<>();
        IalsModel trained = trained();
        for (int n = 0; n < query.recentSize(); n++) {
            if (query.recentItem(n) < trained.items()) {
                touched.add(new Cell(query.recentItem(n), Math.min(settings.weightCap(), query.recentWeight(n))));
            }
        }
        double[] person = trained.foldIn(touched);
        for (int item = 0; item < trained.items(); item++) {
            candidates.add(item, trained.score(person, item));
        }
        candidates.keepBest(query.limit());
    }

    @Override
    public synchronized void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        pairs.write(out);
    }

    @Override
    public synchronized void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        pairs.read(in);
    }

    private synchronized IalsModel trained() {
        IalsModel trained = model;
        if (trained == null) {
            trained = IalsModel.train(pairs.people(settings.weightCap()), pairs.items(), settings);
            model = trained;
        }
        return trained;
    }
}
