package dev.attune.engine.source.popular;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Scratch;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What everybody touches: forward-decayed sums of engagement, over all items and for each category, as an item's share
 * of its board. Within a request for one category its board stands for the whole.
 *
 * <p>Sums are exact; the top of each board is exact as well ({@link Top}). Taking back leaves nothing of an item that
 * nobody else touched. The boards of categories double as the source of {@link #byCategory}.
 */
public final class Popularity implements Source {
    private static final int SECTION_VERSION = 1;

    private final PopularSettings settings;
    private final Decay decay;
    private final Board all;
    private volatile AtomicReferenceArray<@Nullable Board> boards = new AtomicReferenceArray<>(64);

    public Popularity(PopularSettings settings) {
        this.settings = settings;
        this.decay = new Decay(settings.halfLife());
        this.all = new Board(decay, settings.top());
    }

    @Override
    public String name() {
        return "popular";
    }

    /** The same counts read by the person's taste; it learns nothing of its own. */
    public Source byCategory() {
        return new CategoryPopularity(this);
    }

    @Override
    public Evidence evidence() {
        return Evidence.EVERYBODY;
    }

    @Override
    public void learn(Signal signal) {
        double weight = Math.min(signal.weight(), settings.weightCap());
        if (!(weight > 0)) {
            return;
        }
        change(all, signal, weight);
        for (int n = 0; n < signal.categoryCount(); n++) {
            change(boardOf(signal.category(n)), signal, weight);
        }
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        Board board = query.onlyCategory() == -1 ? all : board(query.onlyCategory());
        if (board == null) {
            return;
        }
        ScoreMap sums = candidates.scratch().sums();
        sums.clear();
        addShares(board, 1, candidates.scratch());
        candidates.addAll(sums);
        candidates.keepBest(query.limit());
    }

    /** Adds each top item of a category with its share of that category, times a factor. Any thread. */
    void addCategory(int category, double factor, Scratch scratch) {
        Board board = board(category);
        if (board != null) {
            addShares(board, factor, scratch);
        }
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        all.write(out);
        for (int category = 0; category < boards.length(); category++) {
            Board board = boards.get(category);
            if (board != null && !board.isEmpty()) {
                out.writeInt(category);
                board.write(out);
            }
        }
        out.writeInt(-1);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        all.read(in);
        for (int category = in.readInt(); category >= 0; category = in.readInt()) {
            boardOf(category).read(in);
        }
    }

    private static void change(Board board, Signal signal, double weight) {
        if (signal.retraction()) {
            board.subtract(signal.item(), weight, signal.time());
        } else {
            board.add(signal.item(), weight, signal.time());
        }
    }

    private static void addShares(Board board, double factor, Scratch scratch) {
        int count = board.copyTop(scratch);
        int[] items = scratch.items(count + 1);
        double[] amounts = scratch.amounts(count + 1);
        double unit = factor / amounts[count];
        for (int n = 0; n < count; n++) {
            scratch.sums().add(items[n], amounts[n] * unit);
        }
    }

    private @Nullable Board board(int category) {
        AtomicReferenceArray<@Nullable Board> known = boards;
        return category >= 0 && category < known.length() ? known.get(category) : null;
    }

    private Board boardOf(int category) {
        Board board = board(category);
        if (board == null) {
            board = new Board(decay, settings.top());
            if (category >= boards.length()) {
                boards = grown(boards, category + 1);
            }
            boards.set(category, board);
        }
        return board;
    }

    private static AtomicReferenceArray<@Nullable Board> grown(AtomicReferenceArray<@Nullable Board> known, int size) {
        AtomicReferenceArray<@Nullable Board> larger = new AtomicReferenceArray<>(Math.max(size, known.length() * 2));
        for (int category = 0; category < known.length(); category++) {
            larger.setPlain(category, known.get(category));
        }
        return larger;
    }
}
