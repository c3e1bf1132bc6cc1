package dev.attune.engine.source.content;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import java.util.Arrays;

/** Answers queries from the index; of one request thread. */
final class Reading {
    private static final int FOR_TEXT = 100;

    private final Index index;
    private final Engagement engagement;
    private final ContentSettings settings;
    private final Taste taste;
    private final Sums sums = new Sums();
    private long[] order = new long[64];

    Reading(Index index, Engagement engagement, ContentSettings settings) {
        this.index = index;
        this.engagement = engagement;
        this.settings = settings;
        this.taste = new Taste(settings.taste(), settings.weightCap());
    }

    void propose(Query query, Candidates candidates) {
        taste.read(query, index);
        sums.clear();
        double strengths = 0;
        for (int n = 0; n < taste.size(); n++) {
            strengths += taste.strength(n);
        }
        for (int n = 0; n < taste.size(); n++) {
            scan(taste.interest(n), (int) Math.ceil(settings.scan() * taste.strength(n) / strengths));
            keepGreatest(taste.interest(n), taste.strength(n));
        }
        dropKnown(query);
        score(query, candidates);
        if (taste.hasText()) {
            weighText(query, candidates);
        }
        candidates.keepBest(query.limit());
    }

    /**
     * Reads postings of an interest, those of rare features first, as far as {@code most} entries go; labels may use as
     * much as words leave, and at least half. Of the posting at which it ends the items that came last are read.
     */
    private void scan(Interest interest, int most) {
        sums.nextRound();
        int labels = sort(interest);
        long ofLabels = 0;
        for (int n = 0; n < labels; n++) {
            ofLabels += order[n] >>> 32;
        }
        int kept = (int) Math.min(ofLabels, most / 2);
        int left = kept + scan(interest, labels, interest.size(), most - kept);
        scan(interest, 0, labels, left);
    }

    /** Reads the features of some places of the order; returns how much of {@code most} is left. */
    private int scan(Interest interest, int from, int to, int most) {
        int left = most;
        for (int n = from; n < to && left > 0; n++) {
            int place = (int) order[n];
            Feature feature = interest.feature(place);
            Posting posting = feature.posting();
            int first = Math.max(0, posting.size - left);
            if (feature.word) {
                double inverse = index.frequencies().inverse(feature);
                sums.addWord(posting.items, first, posting.size, interest.value(place) * inverse);
            } else {
                sums.addLabel(posting.items, first, posting.size, interest.value(place));
            }
            left -= posting.size - first;
        }
        return left;
    }

    /** Fills the order: labels, then words, rare ones first; the place in the lower half of a number. */
    private int sort(Interest interest) {
        if (order.length < interest.size()) {
            order = new long[interest.size() * 2];
        }
        int labels = 0;
        int words = interest.size();
        for (int n = 0; n < interest.size(); n++) {
            Feature feature = interest.feature(n);
            long entry = (long) feature.posting().size << 32 | n;
            if (feature.word) {
                order[--words] = entry;
            } else {
                order[labels++] = entry;
            }
        }
        Arrays.sort(order, 0, labels);
        Arrays.sort(order, labels, interest.size());
        return labels;
    }

    private void keepGreatest(Interest interest, double strength) {
        double unit = interest.length() > 0 ? strength / interest.length() : 0;
        for (int n = 0; n < sums.touched(); n++) {
            Scales scales = index.scales(sums.touchedItem(n));
            if (scales.available) {
                sums.offer(n, unit * interest.dot(sums.labels(n), sums.words(n), scales));
            }
        }
    }

    /** An item is like itself: what the person knows is not proposed. */
    private void dropKnown(Query query) {
        for (int n = 0; n < query.recentSize(); n++) {
            sums.drop(query.recentItem(n));
        }
        if (query.anchor() >= 0) {
            sums.drop(query.anchor());
        }
    }

    private void score(Query query, Candidates candidates) {
        Decay recency = index.recency();
        int epoch = recency.epoch(query.now());
        double worth = recency.worth(query.now(), epoch);
        for (int n = 0; n < sums.size(); n++) {
            double cosine = sums.greatest(n);
            int item = sums.item(n);
            if (cosine > 0 && index.isWanted(item, query)) {
                double engaged = 1 + settings.gain() * engagement.share(item);
                candidates.add(item, cosine * index.scales(item).recency(epoch, worth) * engaged);
            }
        }
    }

    /** Gives the best candidates the text's part of their cosine; without it all others stay behind them or level. */
    private void weighText(Query query, Candidates candidates) {
        candidates.keepBest(Math.max(query.limit(), FOR_TEXT));
        int kept = candidates.size();
        int[] items = candidates.scratch().items(kept);
        double[] scores = candidates.scratch().amounts(kept);
        for (int n = 0; n < kept; n++) {
            items[n] = candidates.item(n);
            scores[n] = candidates.score(n);
        }
        candidates.clear();
        for (int n = 0; n < kept; n++) {
            double factor = n < FOR_TEXT ? taste.cosine(items[n], index) / sums.greatestOf(items[n]) : 1;
            candidates.add(items[n], scores[n] * factor);
        }
    }
}
