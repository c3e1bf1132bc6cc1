package dev.attune.engine.source.content;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Items that are like those that somebody touched, by what the catalogue says of them: an item can be proposed from the
 * moment it is stored, before anybody has seen it. Without content, titles or labels, it proposes nothing.
 *
 * <p><b>Vectors.</b> An item has up to four blocks, each of length 1: labels (categories, tags, brand; exact, not
 * folded into few dimensions), words of title and text as tf · ({@code ln((N + 1) / (n + 1)) + 1}), the price on a
 * circle ({@link Prices.Scale}), and a text vector when one is given ({@link #setTextVector}). A block has its weight's
 * share of the cosine ({@link BlockWeights}). Frequencies are those of the catalogue at the time of the request.
 *
 * <p><b>Score.</b> {@code cos · 2^(−age / itemHalfLife) · (1 + gain · engagement)}: cos is the greatest over the
 * person's interests, each times its strength ({@link Taste}); age is the time since publication, none when that is not
 * known; engagement is {@link Engagement#share}, 0 for an untouched item.
 *
 * <p><b>Candidates</b> are items that share a label or a word with an interest, found through an index from features to
 * items. {@code scan} bounds how many of its entries one request reads, shared out among interests by strength, rare
 * features first: with fewer than that the answer is exact; otherwise what is missing are contributions of the most
 * frequent words, which weigh least, and of the older items (by index) of the largest categories. The text vector
 * counts for the best 100 candidates; it makes none.
 *
 * <p><b>State.</b> Vectors and index are a function of the catalogue; a snapshot holds the engagement alone. Taking back
 * is exact to rounding, and leaves nothing of an item that nobody else touched. About 150 bytes an item, 20 for each of
 * its features, 12 for its engagement; all go with the item's entry, but for the engagement.
 */
public final class Content implements Source {
    private static final int SECTION_VERSION = 1;

    private final ContentSettings settings;
    private final Index index;
    private final Engagement engagement;
    private final ThreadLocal<Reading> readings;

    /** A source over a catalogue; what is in it already is read at once. */
    public Content(ContentSettings settings, Catalog catalog) {
        this.settings = settings;
        this.index = new Index(catalog, settings);
        this.engagement = new Engagement(settings.engagementHalfLife());
        this.readings = ThreadLocal.withInitial(() -> new Reading(index, engagement, settings));
        index.changeAll();
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        double weight = Math.min(signal.weight(), settings.weightCap());
        if (!(weight > 0)) {
            return;
        }
        if (signal.retraction()) {
            engagement.subtract(signal.item(), weight, signal.time());
        } else {
            engagement.add(signal.item(), weight, signal.time());
        }
    }

    @Override
    public void itemChanged(int item) {
        index.change(item);
    }

    /**
     * Gives an item the vector of its text, of length 1 and with as many numbers as all others, or takes it away. It
     * counts until it is replaced or the item's entry goes; an item without an entry takes none. It is no part of the
     * state: after a restart it is to be given again. Any thread, one at a time or several.
     */
    public void setTextVector(int item, float @Nullable [] vector) {
        index.setText(item, vector);
    }

    /** An item's engagement, 0..1: 0 when nobody touched it, ½ when it is like the mean of those that were. Any thread. */
    public double engagement(int item) {
        return engagement.share(item);
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        readings.get().propose(query, candidates);
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        engagement.write(out);
    }

    /** The catalogue must be restored already. */
    @Override
    public void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        engagement.read(in);
        index.changeAll();
    }
}
