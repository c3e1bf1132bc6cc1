package dev.attune.testkit.shoppers;

/**
 * Traffic without end for load tests: so many people in overlapping visits, items by Zipf's law, evenly spaced in time.
 * The stream is its own cursor: {@link #next} moves it and allocates nothing. One thread; the same shape and seed give
 * the same events.
 */
public final class LoadStream {
    private static final int MOST_VISITS_AT_ONCE = 10_000;
    private static final double LEAVES = 0.1;
    private static final double FAVOURITE_SHARE = 0.6;
    private static final String[] TYPES = {"view", "click", "hover", "dwell", "scroll", "add_to_cart", "purchase"};
    private static final double[] TYPE_WEIGHTS = {0.45, 0.30, 0.08, 0.08, 0.05, 0.03, 0.01};

    private final Shape shape;
    private final long seed;
    private final AliasTable items;
    private final AliasTable types = new AliasTable(TYPE_WEIGHTS);
    private final int[] visitors;
    private final long[] visits;
    private long number = -1;
    private int visitor;
    private int person;
    private int item;
    private int type;

    /**
     * What the traffic looks like.
     *
     * @param people how many there are
     * @param items how many there are
     * @param categories item {@code i} is of category {@code i % categories}; each person prefers one
     * @param exponent of Zipf's law, about 1
     * @param perSecond events in one second of event time
     * @param startMs time of the first event
     */
    public record Shape(int people, int items, int categories, double exponent, double perSecond, long startMs) {
        public Shape {
            if (people < 1 || categories < 1 || items < categories || !(exponent >= 0) || !(perSecond > 0)) {
                throw new IllegalArgumentException("shape: " + people + " people, " + items + " items in " + categories
                        + " categories, exponent " + exponent + ", " + perSecond
                        + "/s (expected: people and rate > 0, an item in each category, exponent >= 0)");
            }
        }
    }

    /** A stream that stands before its first event. */
    public LoadStream(Shape shape, long seed) {
        this.shape = shape;
        this.seed = seed;
        this.items = AliasTable.zipf(shape.items(), shape.exponent());
        int atOnce = Math.max(1, Math.min(MOST_VISITS_AT_ONCE, shape.people() / 20));
        this.visitors = new int[atOnce];
        this.visits = new long[atOnce];
        for (int i = 0; i < atOnce; i++) {
            visitors[i] = below(shape.people(), Seeds.mix(seed, -1L - i));
            visits[i] = i;
        }
    }

    /** Moves to the next event. */
    public void next() {
        number++;
        long bits = Seeds.mix(seed, number);
        visitor = below(visitors.length, bits);
        bits = Seeds.mix(bits);
        if (Seeds.unit(bits) < LEAVES) {
            visitors[visitor] = below(shape.people(), Seeds.mix(bits, 1));
            visits[visitor] = visitors.length + number;
        }
        person = visitors[visitor];
        item = item(Seeds.mix(bits, 2));
        type = types.draw(Seeds.unit(Seeds.mix(bits, 3)));
    }

    /** Number of the event, from 0. */
    public long number() {
        return number;
    }

    /** When it happens, ms since the epoch. */
    public long time() {
        return shape.startMs() + (long) (number * 1000.0 / shape.perSecond());
    }

    /** Whose it is, from 0. */
    public int person() {
        return person;
    }

    /** The person's current visit; another visit, another number. */
    public long visit() {
        return visits[visitor];
    }

    /** The item, from 0; the lower, the more popular. */
    public int item() {
        return item;
    }

    /** Wire name of the type. */
    public String type() {
        return TYPES[type];
    }

    /** Upper and lower half of the event's UUID. */
    public long idHigh() {
        return Seeds.uuidHigh(Seeds.mix(seed ^ 0x5DEECE66DL, number));
    }

    /** See {@link #idHigh}. */
    public long idLow() {
        return Seeds.uuidLow(Seeds.mix(seed ^ 0x2545F491L, number));
    }

    /** Appends the event as an object of {@code POST /v1/events}. */
    public void appendJson(StringBuilder json) {
        json.append("{\"id\":\"");
        appendUuid(json, idHigh(), idLow());
        json.append("\",\"type\":\"").append(type());
        json.append("\",\"time\":").append(time());
        json.append(",\"user\":{\"anonymousId\":\"p").append(person);
        json.append("\"},\"session\":\"v").append(visit());
        json.append("\",\"item\":\"i").append(item).append('"');
        if (type == 2 || type == 3) {
            json.append(",\"durationMs\":").append(500 + (idLow() & 0x3FFF));
        }
        if (type == 4) {
            json.append(",\"depth\":0.").append(1 + (int) (idLow() & 7));
        }
        if (type >= 5) {
            json.append(",\"quantity\":1,\"value\":").append(5 + item % 90).append(",\"currency\":\"EUR\"");
        }
        json.append('}');
    }

    /** Most draws land in the person's favourite category, at the same popularity. */
    private int item(long bits) {
        int drawn = items.draw(Seeds.unit(bits));
        if (Seeds.unit(Seeds.mix(bits)) >= FAVOURITE_SHARE) {
            return drawn;
        }
        int categories = shape.categories();
        int favourite = below(categories, Seeds.mix(seed ^ 0xFA7L, person));
        int moved = drawn - drawn % categories + favourite;
        return moved < shape.items() ? moved : drawn;
    }

    private static int below(int bound, long bits) {
        return (int) (Seeds.unit(bits) * bound);
    }

    private static void appendUuid(StringBuilder text, long high, long low) {
        appendHex(text, high, 60, 32);
        text.append('-');
        appendHex(text, high, 28, 16);
        text.append('-');
        appendHex(text, high, 12, 0);
        text.append('-');
        appendHex(text, low, 60, 48);
        text.append('-');
        appendHex(text, low, 44, 0);
    }

    private static void appendHex(StringBuilder text, long bits, int from, int to) {
        for (int shift = from; shift >= to; shift -= 4) {
            text.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
        }
    }
}
