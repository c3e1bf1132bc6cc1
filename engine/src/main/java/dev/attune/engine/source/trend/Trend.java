package dev.attune.engine.source.trend;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Scratch;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is touched much more in these minutes than usual: {@code −log10 P(X >= x)} for the touches x of the last five
 * minutes, X being Poisson with the mean that the long rate lets expect and half a touch for an item without a past, when
 * at least a few different people take part. So an even rate is taken for a trend in less than one window of 10^burst,
 * whatever the rate; how often it passes some standard score depends on the rate.
 *
 * <p>Every touch is one, whatever its weight: a trend counts people, not engagement. Rejections are not touches. The
 * last minutes are exact up to the 5 s slot in which a window begins; what is older than the slots counts for the long
 * rate alone. Lists are made from the {@link Hot} few, measured when somebody asks and dropped as their burst ends;
 * {@link #proposeAll} looks at every watched item.
 *
 * <p>Bound: {@link TrendSettings#keys} items and as many categories, about 1 KB each. An item that loses its window to
 * another starts again from no long rate, so that its next burst looks larger than it is. Taking back something from
 * before that takes nothing, or too much; otherwise it is exact.
 */
public final class Trend implements Source {
    /** The longest window that can be asked for, ms. */
    public static final long LONGEST_WINDOW = Ring.SPAN;

    private static final int SECTION_VERSION = 1;

    private final TrendSettings settings;
    private final Windows items;
    private final Windows categories;
    private final Hot hot = new Hot();
    private long latest = Long.MIN_VALUE;

    public Trend(TrendSettings settings) {
        this.settings = settings;
        this.items = new Windows(settings);
        this.categories = new Windows(settings);
    }

    @Override
    public String name() {
        return "trending";
    }

    /** Windows by item index, for reading. */
    public Windows items() {
        return items;
    }

    /** Windows by category index, for reading. */
    public Windows categories() {
        return categories;
    }

    @Override
    public Evidence evidence() {
        return Evidence.EVERYBODY;
    }

    @Override
    public void learn(Signal signal) {
        if (!(signal.weight() > 0)) {
            return;
        }
        long time = signal.time();
        long person = signal.personHash();
        if (signal.retraction()) {
            items.subtract(signal.item(), time, person);
        } else {
            items.add(signal.item(), time, person);
        }
        for (int n = 0; n < signal.categoryCount(); n++) {
            if (signal.retraction()) {
                categories.subtract(signal.category(n), time, person);
            } else {
                categories.add(signal.category(n), time, person);
            }
        }
        follow(signal.item(), time);
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        Scratch scratch = candidates.scratch();
        int count = hot.copy(scratch);
        for (int n = 0; n < count; n++) {
            consider(scratch.items(count)[n], query.now(), Ring.SPAN, candidates);
        }
        candidates.keepBest(query.limit());
    }

    /** Adds every watched item that trends, for a window of at most five minutes. Any thread; a millisecond at worst. */
    public void proposeAll(long now, long window, Candidates candidates) {
        int used = items.used();
        for (int place = 0; place < used; place++) {
            int item = items.keyAt(place);
            if (item >= 0) {
                consider(item, now, Math.min(window, Ring.SPAN), candidates);
            }
        }
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        out.writeLong(latest);
        items.write(out);
        categories.write(out);
        hot.write(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        latest = in.readLong();
        items.read(in);
        categories.read(in);
        hot.read(in);
    }

    private void consider(int item, long now, long window, Candidates candidates) {
        double burst = items.burst(item, now, window);
        if (burst >= settings.minBurst()) {
            candidates.add(item, burst);
        }
    }

    /** Measures the touched item, and all hot ones when a new slot begins. */
    private void follow(int item, long time) {
        boolean newSlot =
                latest == Long.MIN_VALUE || Math.floorDiv(time, Ring.WIDTH) > Math.floorDiv(latest, Ring.WIDTH);
        latest = Math.max(latest, time);
        if (newSlot) {
            for (int n = hot.size() - 1; n >= 0; n--) {
                measure(hot.item(n));
            }
        }
        measure(item);
    }

    private void measure(int item) {
        hot.measured(item, items.burst(item, latest, Ring.SPAN), settings.minBurst());
    }
}
