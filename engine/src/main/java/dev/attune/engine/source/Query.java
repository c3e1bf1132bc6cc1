package dev.attune.engine.source;

/**
 * What a source needs to know of a request, with items and categories as dense indexes. A flyweight of one request
 * thread.
 */
public final class Query {
    public static final int MAX_RECENT = 50;
    public static final int MAX_CATEGORIES = 8;

    long now;
    int limit;
    int anchor = -1;
    int onlyCategory = -1;
    long personHash;
    long sessionHash;
    int recentSize;
    final int[] recentItems = new int[MAX_RECENT];
    final double[] recentWeights = new double[MAX_RECENT];
    final long[] recentTimes = new long[MAX_RECENT];
    int sessionSize;
    int categoryCount;
    final int[] categories = new int[MAX_CATEGORIES];
    final double[] categoryWeights = new double[MAX_CATEGORIES];

    /** Site time of the request, ms. */
    public long now() {
        return now;
    }

    /** How many candidates are wanted from a source. */
    public int limit() {
        return limit;
    }

    /** The item of the page that the list stands on, −1 when there is none. */
    public int anchor() {
        return anchor;
    }

    /** Only items of this category are of use, −1 for any. */
    public int onlyCategory() {
        return onlyCategory;
    }

    /** {@link Signal#personHash} of the person's own interactions. */
    public long personHash() {
        return personHash;
    }

    /** {@link Signal#sessionHash} of the current session's own interactions, 0 when there is none. */
    public long sessionHash() {
        return sessionHash;
    }

    /** How many recent items of the person are known. */
    public int recentSize() {
        return recentSize;
    }

    /** The n-th last item that the person touched (0: the last), over all sessions, each once. */
    public int recentItem(int n) {
        return recentItems[n];
    }

    public double recentWeight(int n) {
        return recentWeights[n];
    }

    /** Time of the last touch, ms. */
    public long recentTime(int n) {
        return recentTimes[n];
    }

    /** The first so many recent items belong to the current session. */
    public int sessionSize() {
        return sessionSize;
    }

    /** How many preferred categories follow, strongest first. */
    public int categoryCount() {
        return categoryCount;
    }

    public int category(int n) {
        return categories[n];
    }

    /** Share of the person's taste, 0..1: session and long term together. */
    public double categoryWeight(int n) {
        return categoryWeights[n];
    }
}
