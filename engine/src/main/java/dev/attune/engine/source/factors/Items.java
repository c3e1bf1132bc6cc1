package dev.attune.engine.source.factors;

import dev.attune.engine.catalog.Hash64;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the trainer knows of items: who touched them, and the vectors of those that were admitted, weighted by popularity
 * in their S.
 *
 * <p>A pair that was not seen weighs {@code c = missing · f^a / Σ f^a}, f the people who hold the item (He et al., SIGIR
 * 2016, eq. 8): all items together weigh the same however many there are. While there are few, the mean weight of a pair
 * stays at 1.
 */
final class Items {
    private final FactorsSettings settings;
    private final Vectors vectors;
    private @Nullable Audience[] audiences = new Audience[64];
    private int[] itemOfRow = new int[16];
    private long[] changedAt = new long[16];
    private double popularity;

    Items(FactorsSettings settings) {
        this.settings = settings;
        this.vectors = new Vectors(settings.dimensions());
    }

    Vectors vectors() {
        return vectors;
    }

    /** The item of a row, −1 when the row is free. */
    int itemOf(int row) {
        return itemOfRow[row];
    }

    /** The version at which a row was given out, changed or given back last. */
    long changedAt(int row) {
        return changedAt[row];
    }

    void changed(int row, long version) {
        changedAt[row] = version;
    }

    /** Null when nobody who is held touched the item. */
    @Nullable
    Audience at(int item) {
        return item < audiences.length ? audiences[item] : null;
    }

    /** The people of an item that somebody holds. */
    Audience audience(int item) {
        Audience audience = at(item);
        if (audience == null) {
            throw new IllegalStateException("item " + item + ": held by nobody");
        }
        return audience;
    }

    /** The people of an item, none yet when it is new. */
    Audience open(int item) {
        Audience audience = at(item);
        if (audience == null) {
            audience = new Audience();
            if (item >= audiences.length) {
                audiences = Arrays.copyOf(audiences, Math.max(item + 1, audiences.length * 2));
            }
            audiences[item] = audience;
        }
        return audience;
    }

    /** One person less holds the item. */
    void leave(int item, int slot, long version) {
        Audience audience = audience(item);
        audience.leave(slot);
        if (audience.people() == 0) {
            expire(audience, version);
            audiences[item] = null;
        } else if (audience.row() >= 0) {
            count(audience);
        }
    }

    /** Gives an item its vector: small, by hash. */
    void admit(int item, Audience audience, long version) {
        int row = vectors.take();
        if (row >= itemOfRow.length) {
            itemOfRow = Arrays.copyOf(itemOfRow, row * 2);
            changedAt = Arrays.copyOf(changedAt, row * 2);
        }
        itemOfRow[row] = item;
        changedAt[row] = version;
        audience.give(row);
        double[] first = new double[settings.dimensions()];
        for (int k = 0; k < first.length; k++) {
            first[k] = initial(item, k) / Math.sqrt(first.length);
        }
        vectors.set(row, first);
        count(audience);
    }

    /** Takes an item's vector away. */
    void expire(Audience audience, long version) {
        int row = audience.row();
        if (row >= 0) {
            popularity -= vectors.weight(row);
            vectors.giveBack(row);
            itemOfRow[row] = -1;
            changedAt[row] = version;
            audience.give(-1);
        }
    }

    /** The number of people of an item with a vector has changed. */
    void count(Audience audience) {
        double before = vectors.weight(audience.row());
        double now = StrictMath.pow(audience.people(), settings.popularityExponent());
        if (now != before) {
            popularity += now - before;
            vectors.weigh(audience.row(), now);
        }
    }

    /** Σ c over all items with vectors. */
    double missingTotal() {
        return Math.min(settings.missing(), vectors.size());
    }

    /** What the rows' weights are multiplied by. */
    double missingFactor() {
        return vectors.size() == 0 ? 0 : missingTotal() / popularity;
    }

    /** c of a row. */
    double missing(int row) {
        return missingFactor() * vectors.weight(row);
    }

    void sumUp() {
        vectors.sumUp();
        popularity = 0;
        for (int row = 0; row < vectors.rows(); row++) {
            popularity += vectors.weight(row);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(popularity);
        vectors.write(out);
        for (int row = 0; row < vectors.rows(); row++) {
            out.writeInt(itemOfRow[row]);
        }
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + Audience.mostBytes(settings.peoplePerItem()));
        for (int item = 0; item < audiences.length; item++) {
            Audience audience = audiences[item];
            if (audience != null) {
                buffer.clear().putInt(item);
                audience.write(buffer);
                out.write(buffer.array(), 0, buffer.position());
            }
        }
        out.writeInt(-1);
    }

    void read(DataInput in) throws IOException {
        popularity = in.readDouble();
        vectors.read(in);
        itemOfRow = new int[Math.max(16, vectors.rows())];
        changedAt = new long[itemOfRow.length];
        for (int row = 0; row < vectors.rows(); row++) {
            itemOfRow[row] = in.readInt();
        }
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            open(item);
            audiences[item] = Audience.read(in);
        }
    }

    /** Like N(0, .1): the sum of four uniform numbers of that variance. */
    private static double initial(int item, int dimension) {
        long hash = Hash64.of(item, dimension);
        double sum = 0;
        for (int n = 0; n < 4; n++) {
            sum += ((hash >>> (16 * n)) & 0xFFFF) / 65_535.0 - 0.5;
        }
        return 0.1 * Math.sqrt(3) * sum;
    }
}
