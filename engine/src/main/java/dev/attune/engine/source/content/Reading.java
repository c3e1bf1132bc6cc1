package dev.attune.engine.source.content;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;

/** Answers queries from the index; of one request thread. */
final class Reading {
    private static final int FOR_TEXT = 100;

    private final Index index;
    private final Engagement engagement;
    private final ContentSettings settings;
    private final Taste taste;
    private final Traits traits = new Traits();
    private final Sums sums = new Sums();
    private final Top top = new Top();
    private final Scales scales = new Scales();
    private final float[] amounts;
    private final double[] units;

    Reading(Index index, Engagement engagement, ContentSettings settings) {
        this.index = index;
        this.engagement = engagement;
        this.settings = settings;
        this.taste = new Taste(settings.taste(), settings.weightCap());
        this.amounts = new float[settings.taste().interests() + 1];
        this.units = new double[amounts.length];
    }

    void propose(Query query, Candidates candidates) {
        taste.read(query, index);
        traits.read(taste);
        sums.clear(2 * taste.size());
        scan();
        dropKnown(query);
        score(query);
        if (taste.hasText()) {
            weighText(query.limit(), candidates);
        }
        top.give(query.limit(), candidates);
        candidates.keepBest(query.limit());
    }

    /** Labels may use as much as words leave, and at least half. */
    private void scan() {
        int kept = (int) Math.min(traits.entriesOfLabels(), settings.scan() / 2);
        int left = kept + scan(traits.labels(), traits.size(), settings.scan() - kept);
        scan(0, traits.labels(), left);
    }

    /**
     * Reads postings as far as {@code most} entries go, and of the one at which it ends the items that came last.
     *
     * @return how much of {@code most} is left
     */
    private int scan(int from, int to, int most) {
        int left = most;
        for (int n = from; n < to && left > 0; n++) {
            Feature feature = traits.feature(n);
            Posting posting = feature.posting();
            int first = Math.max(0, posting.size - left);
            double factor = feature.word ? index.frequencies().inverse(feature) : 1;
            add(n, posting, first, factor);
            left -= posting.size - first;
        }
        return left;
    }

    /** Sums of labels come first, those of words behind them, each by interest. */
    private void add(int trait, Posting posting, int first, double factor) {
        int interests = taste.size();
        int offset = traits.feature(trait).word ? interests : 0;
        int owners = 0;
        int owner = 0;
        for (int n = 0; n < interests; n++) {
            amounts[n] = (float) (factor * traits.value(trait, n));
            if (amounts[n] != 0) {
                owners++;
                owner = n;
            }
        }
        if (owners == 1) {
            sums.add(posting.items, first, posting.size, offset + owner, amounts[owner]);
        } else {
            sums.addAll(posting.items, first, posting.size, offset, amounts, interests);
        }
    }

    private void score(Query query) {
        int whole = index.recency().whole(query.now());
        double inversePart = 1 / index.recency().part(query.now());
        for (int n = 0; n < taste.size(); n++) {
            double length = taste.interest(n).length();
            units[n] = length > 0 ? taste.strength(n) / length : 0;
        }
        top.clear();
        for (int n = 0; n < sums.size(); n++) {
            int item = sums.item(n);
            double cosine = cosine(n);
            if (cosine > 0 && index.isWanted(item, query)) {
                double engaged = 1 + settings.gain() * engagement.share(item);
                top.add(item, cosine * scales.recency(whole, inversePart) * engaged);
            }
        }
    }

    /** The greatest of the cosines with the interests times their strengths, as far as they were read, without texts. */
    private double cosine(int n) {
        index.scales(sums.item(n), scales);
        int interests = taste.size();
        double most = 0;
        for (int m = 0; m < interests; m++) {
            float labels = sums.sum(n, m);
            float words = sums.sum(n, interests + m);
            if (labels != 0 || words != 0) {
                double cosine = units[m] * taste.interest(m).dot(labels, words, scales);
                most = cosine > most ? cosine : most;
            }
        }
        return most;
    }

    /** An item is like itself: what the person knows is not proposed. */
    private void dropKnown(Query query) {
        for (int n = 0; n < query.recentSize(); n++) {
            sums.drop(query.recentItem(n));
        }
        sums.drop(query.anchor());
    }

    /** Gives the best candidates the text's part of their cosine; without it all others stay behind them or level. */
    private void weighText(int limit, Candidates candidates) {
        int most = Math.max(limit, FOR_TEXT);
        top.give(most, candidates);
        candidates.keepBest(most);
        top.clear();
        for (int n = 0; n < candidates.size(); n++) {
            int item = candidates.item(n);
            double without = n < FOR_TEXT ? cosine(sums.indexOf(item)) : 0;
            // An item that has gone meanwhile has none.
            double factor = without > 0 ? taste.cosine(item, index) / without : 1;
            top.add(item, candidates.score(n) * factor);
        }
        candidates.clear();
    }
}
