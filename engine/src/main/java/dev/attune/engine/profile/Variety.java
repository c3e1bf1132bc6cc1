package dev.attune.engine.profile;

import java.io.IOException;

/**
 * How many different items a person opens within an hour, by linear counting (Whang, Vander-Zanden, Taylor, ACM TODS
 * 1990): with 2,048 bits and 500 items the estimate is within 2 % (one standard error). The bits are taken only from
 * the 50th view of the hour on, and given back when it ends; the views before go uncounted, in favour of people.
 */
final class Variety {
    static final int ITEMS_AN_HOUR = 500;
    private static final int BITS = 2_048;
    private static final int UNCOUNTED = 50;
    private static final long HOUR = 3_600_000;
    private static final long[] NONE = new long[0];

    private long startedAt = -1;
    private int views;
    private long[] seen = NONE;
    private int ones;

    /** Takes in a view and says whether there were too many different ones. */
    boolean observe(String item, long time) {
        if (startedAt < 0 || time - startedAt >= HOUR) {
            startedAt = time;
            views = 0;
            ones = 0;
            seen = NONE;
        }
        if (time < startedAt || ++views < UNCOUNTED) {
            return false;
        }
        mark(item);
        return estimate() > ITEMS_AN_HOUR;
    }

    private void mark(String item) {
        seen = seen.length == 0 ? new long[BITS / Long.SIZE] : seen;
        int bit = (int) Id128.hash(item, 0).low() & (BITS - 1);
        long mask = 1L << (bit & 63);
        if ((seen[bit >> 6] & mask) == 0) {
            seen[bit >> 6] |= mask;
            ones++;
        }
    }

    private double estimate() {
        // More than half full: far beyond the limit, and the logarithm stays finite.
        return ones > BITS / 2 ? BITS : -BITS * StrictMath.log(1 - (double) ones / BITS);
    }

    void write(StateWriter writer) throws IOException {
        writer.number(startedAt);
        writer.number(views);
        writer.number(ones);
        writer.number(seen.length);
        for (long word : seen) {
            writer.data().writeLong(word);
        }
    }

    static Variety read(StateReader reader) throws IOException {
        Variety variety = new Variety();
        variety.startedAt = reader.number();
        variety.views = (int) reader.number();
        variety.ones = (int) reader.number();
        int words = reader.size();
        variety.seen = words == 0 ? NONE : new long[words];
        for (int i = 0; i < words; i++) {
            variety.seen[i] = reader.data().readLong();
        }
        return variety;
    }
}
