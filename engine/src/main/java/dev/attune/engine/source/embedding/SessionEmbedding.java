package dev.attune.engine.source.embedding;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.SteppedSource;
import dev.attune.engine.state.Snapshot;
import dev.attune.engine.vector.VectorIndexes;
import dev.attune.engine.vector.VectorSearch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Items as vectors that are near to the sessions they come in: a session's vector is the sum of its last items' vectors,
 * each by the learned weight of its position, and what comes next is told from other items by a softmax of
 * {@code temperature · cosine}. The same vectors stand for what came before and for what comes next (tied, as in
 * Hidasi and Karatzoglou, CIKM 2018), and session and items both have length 1, so that popularity alone makes nothing
 * near (Gupta et al., NISER, 2019). The scores are cosines, above 0, at most 1.
 *
 * <p><b>Learning.</b> An interaction with a session before it is an example; so is coming back to an item, when it is a
 * view or a click: how far repetition is worth proposing is learned. A step is due every {@code stepSize} interactions.
 * It learns from each new example {@code passes} times, and from {@code replays} old ones beside each new one, which a
 * bounded reservoir keeps: a new one always comes in, in the place of any other. The softmax is sampled: half of the
 * negatives are drawn evenly from all items and half by popularity, and the log-q correction takes that out again
 * ({@link Negatives}). Adagrad with one rate a vector. What is drawn depends on the seed and the number of the step, and
 * all arithmetic is plain float: the same interactions give the same bytes, on every machine.
 *
 * <p><b>Life of a vector.</b> An item gets one with its {@code admitAfter}th touch, near the session that it came in, and
 * loses it when nobody touched it for {@code idleAfter}. When {@code maxItems} have one, a sixteenth of them, those idle
 * for longest, makes way. The weight of an interaction does not matter, as long as it is positive.
 *
 * <p><b>Memory.</b> 12 bytes a dimension and some 40 more for each item with a vector (768 + 40 at 64 dimensions): one
 * copy to learn on and two for readers. 24 bytes and 4 per item looked back at for each example of the reservoir (56).
 *
 * <p><b>Taking back.</b> With its retraction an interaction is no longer counted, its example leaves what is noted down
 * and the reservoir, and within a step an interaction and its retraction leave no trace at all. An item that too few
 * others touched loses its vector. Every other item of the example with fewer than {@code rebuildBelow} touches
 * left starts from a random vector and learns from the examples of the reservoir again. What stays: in vectors of
 * items with more touches, and in those of items that were told apart from the example's target, the moves that its
 * gradient made, one among hundreds; they can neither be told from the others' nor be traced to a person, and fade as
 * the vectors move on. The weights of the positions keep their part too. A touch of an item that lost its vector as idle
 * is no longer counted, so taking it back may take from a later one.
 */
public final class SessionEmbedding implements SteppedSource {
    private static final int SECTION_VERSION = 1;

    private final EmbeddingSettings settings;
    private final Practice practice;
    private final VectorSearch search;
    private Examples open;
    private Examples handed;
    private volatile Version published;
    private Version next;
    private boolean learned;

    /** Vectors that are all looked at, however many there are. */
    public SessionEmbedding(EmbeddingSettings settings) {
        this(settings, VectorIndexes.none());
    }

    public SessionEmbedding(EmbeddingSettings settings, VectorIndexes indexes) {
        this.settings = settings;
        this.search = new VectorSearch(settings.dimensions(), indexes);
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
        search.follow(version.vectors());
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
                version.nearest(search, direction, query.limit(), candidates);
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

    /** The side that learns, for tests. */
    Practice practice() {
        return practice;
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
