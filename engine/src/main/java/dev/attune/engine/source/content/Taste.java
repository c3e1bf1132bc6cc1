package dev.attune.engine.source.content;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.Query;

/**
 * What somebody likes, made of the items of a query: up to {@link TasteSettings#interests} interests, each a decayed
 * centroid (after PinnerSage, Pal and others, KDD 2020). Of one request thread; nothing is kept of a person.
 *
 * <p><b>Horizons.</b> An item of weight w and age t counts {@code a · s / Σs + (1 − a) · l / Σl}, where
 * {@code s = w · 2^(−t / session)} for items of this session and 0 for others, {@code l = w · 2^(−t / longTerm)}, and a
 * is {@code sessionShare}; without a session only the long horizon counts. So all items together weigh 1.
 *
 * <p><b>Interests.</b> From the oldest item to the newest: an item joins the interest whose centroid it has the
 * greatest cosine with, when that is above {@code joins}; otherwise it starts one, and when there are enough it takes
 * the place of the lightest. The page's own item is an interest of its own beside them, of weight 2: twice all others.
 *
 * <p><b>Strength.</b> An interest counts {@code (weight / greatest weight)^evenness}.
 */
final class Taste {
    private static final double OF_PAGE = 2;

    private final TasteSettings settings;
    private final double weightCap;
    private final Decay session;
    private final Decay longTerm;
    private final Interest[] interests;
    private final double[] strengths;
    private final double[] amounts = new double[Query.MAX_RECENT];
    private final Scales scales = new Scales();
    private int size;

    Taste(TasteSettings settings, double weightCap) {
        this.settings = settings;
        this.weightCap = weightCap;
        this.session = new Decay(settings.session());
        this.longTerm = new Decay(settings.longTerm());
        this.interests = new Interest[settings.interests() + 1];
        this.strengths = new double[interests.length];
        for (int n = 0; n < interests.length; n++) {
            interests[n] = new Interest();
        }
    }

    void read(Query query, Index index) {
        size = 0;
        weigh(query, index);
        for (int n = lookback(query) - 1; n >= 0; n--) {
            int item = query.recentItem(n);
            ItemVector vector = amounts[n] > 0 ? index.vector(item) : null;
            if (vector != null) {
                index.scales(item, scales);
                place(vector, index.frequencies()).add(vector, scales, amounts[n], index.frequencies());
            }
        }
        ItemVector anchor = query.anchor() >= 0 ? index.vector(query.anchor()) : null;
        if (anchor != null) {
            index.scales(query.anchor(), scales);
            started().add(anchor, scales, OF_PAGE, index.frequencies());
        }
        strengthen();
    }

    int size() {
        return size;
    }

    Interest interest(int n) {
        return interests[n];
    }

    /** 0..1; the strongest has 1. */
    double strength(int n) {
        return strengths[n];
    }

    /** Whether any interest knows of text vectors. */
    boolean hasText() {
        for (int n = 0; n < size; n++) {
            if (interests[n].hasText()) {
                return true;
            }
        }
        return false;
    }

    /** The greatest of the cosines with the interests, each times its strength; 0 when none is above 0. */
    double cosine(int item, Index index) {
        ItemVector vector = index.vector(item);
        index.scales(item, scales);
        double most = 0;
        for (int n = 0; vector != null && n < size; n++) {
            double cosine = interests[n].cosine(vector, scales, index.frequencies());
            most = Math.max(most, strengths[n] * cosine);
        }
        return most;
    }

    private int lookback(Query query) {
        return Math.min(query.recentSize(), settings.lookback());
    }

    private void weigh(Query query, Index index) {
        double ofSession = 0;
        double ofAll = 0;
        int lookback = lookback(query);
        for (int n = 0; n < lookback; n++) {
            amounts[n] = 0;
            if (query.recentItem(n) != query.anchor() && index.vector(query.recentItem(n)) != null) {
                ofSession += n < query.sessionSize() ? decayed(session, query, n) : 0;
                ofAll += decayed(longTerm, query, n);
            }
        }
        double share = ofSession > 0 ? settings.sessionShare() : 0;
        for (int n = 0; n < lookback && ofAll > 0; n++) {
            if (query.recentItem(n) != query.anchor()) {
                double now = share > 0 && n < query.sessionSize() ? decayed(session, query, n) / ofSession : 0;
                amounts[n] = share * now + (1 - share) * decayed(longTerm, query, n) / ofAll;
            }
        }
    }

    private double decayed(Decay decay, Query query, int n) {
        int epoch = decay.epoch(query.now());
        long time = Math.min(query.now(), query.recentTime(n));
        double weight = Math.min(weightCap, query.recentWeight(n));
        return weight > 0 ? weight * decay.weight(time, epoch) / decay.weight(query.now(), epoch) : 0;
    }

    private Interest place(ItemVector vector, Frequencies frequencies) {
        int nearest = -1;
        double most = settings.joins();
        for (int n = 0; n < size; n++) {
            double cosine = interests[n].cosine(vector, scales, frequencies);
            if (cosine > most) {
                most = cosine;
                nearest = n;
            }
        }
        if (nearest >= 0) {
            return interests[nearest];
        }
        if (size < settings.interests()) {
            return started();
        }
        Interest lightest = lightest();
        lightest.clear();
        return lightest;
    }

    private Interest started() {
        Interest interest = interests[size++];
        interest.clear();
        return interest;
    }

    private Interest lightest() {
        Interest lightest = interests[0];
        for (int n = 1; n < size; n++) {
            if (interests[n].weight() < lightest.weight()) {
                lightest = interests[n];
            }
        }
        return lightest;
    }

    private void strengthen() {
        double greatest = 0;
        for (int n = 0; n < size; n++) {
            greatest = Math.max(greatest, interests[n].weight());
        }
        for (int n = 0; n < size; n++) {
            strengths[n] = StrictMath.pow(interests[n].weight() / greatest, settings.evenness());
        }
    }
}
