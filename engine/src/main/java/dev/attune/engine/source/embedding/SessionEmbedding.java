package dev.attune.engine.source.embedding;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.SteppedSource;
import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** X */
public final class SessionEmbedding implements SteppedSource {
    private static final int SECTION_VERSION = 1;

    private final EmbeddingSettings settings;
    private final Practice practice;
    private Examples open;
    private Examples handed;
    private volatile Version published;
    private Version next;
    private boolean learned;

    public SessionEmbedding(EmbeddingSettings settings) {
        this.settings = settings;
        this.practice = new Practice(settings);
        this.open = new Examples(settings.lookback(), settings.stepSize());
        this.handed = new Examples(settings.lookback(), settings.stepSize());
        this.published = new Version(settings.dimensions(), settings.lookback());
        this.next = new Version(settings.dimensions(), settings.lookback());
    }

    @Override
    public String name() {
        return "session-embedding";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        if (signal.weight() > 0) {
            open.add(signal, isExample(signal));
        }
    }

    @Override
    public boolean due() {
        return open.size() >= settings.stepSize();
    }

    @Override
    public void publish() {
        if (learned) {
            Version former = published;
            published = next;
            next = former;
            learned = false;
        }
    }

    @Override
    public Runnable step() {
        if (open.size() == 0) {
            return () -> {};
        }
        Examples batch = open;
        open = handed;
        handed = batch;
        learned = true;
        return () -> work(batch, next);
    }

    private void work(Examples batch, Version version) {
        practice.learn(batch);
        batch.clear();
        version.fill(practice.model());
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        float[] direction = candidates.scratch().vector(settings.dimensions());
        Version version;
        int seen;
        do {
            candidates.clear();
            version = published;
            seen = version.lock().beginRead();
            if (version.session(query, direction)) {
                version.nearest(direction, query.limit(), candidates);
            }
        } while (!version.lock().validate(seen));
        candidates.keepBest(query.limit());
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        out.writeBoolean(learned);
        published.write(out);
        practice.write(out);
        open.write(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        learned = in.readBoolean();
        published.read(in);
        practice.read(in);
        open.read(in);
        next.fill(practice.model());
    }

    /** Coming back to an item says what comes next when it is a visit: to scroll on the same page is none. */
    private static boolean isExample(Signal signal) {
        boolean visit = switch (signal.type()) {
            case VIEW, CLICK -> true;
            default -> false;
        };
        boolean again = false;
        for (int n = 0; n < signal.contextSize(); n++) {
            again |= signal.contextItem(n) == signal.item();
        }
        return visit || !again;
    }
}
