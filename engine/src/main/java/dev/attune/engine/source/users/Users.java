package dev.attune.engine.source.users;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What people like this one touched: neighbours by recent co-interaction (Herlocker, Konstan, Borchers and Riedl, SIGIR
 * 1999, with an inverted index in place of rows of similarities), from a bounded window of {@link People recent people}.
 *
 * <p>A person v is as near as Σ 2^(−age / nearnessHalfLife) · ln(1 + people / people with i) over the items i that v
 * touched and that are among the last {@code lookback} of the request, divided by sqrt(items of the request · items of
 * v). Among those whom the request's items list, the nearest {@code neighbours} vote for each of their items with
 * nearness · min(weight, weightCap) / (1 + age / voteAge): a power law, as need falls with time (Anderson and Schooler,
 * Psychological Science 1991), which serves news of hours and films of months alike. Nobody is a neighbour of oneself.
 * Only sums leave here, never who voted.
 *
 * <p>Learning costs a pass over the person's items and one over the people of the item: both are bounded.
 */
public final class Users implements Source {
    private static final double LN2 = 0.6931471805599453;

    private final UsersSettings settings;
    private final People people;
    private final double fall;

    public Users(UsersSettings settings) {
        this.settings = settings;
        this.people = new People(settings);
        long halfLife = settings.nearnessHalfLife();
        this.fall = halfLife == Decay.NEVER ? 0 : LN2 / halfLife;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        people.learn(signal);
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        Similar similar = candidates.scratch().own(Similar.class, Similar::new);
        similar.take(query, settings.lookback());
        similar.shared.clear();
        for (int n = 0; n < similar.size; n++) {
            similar.rarities[n] = gather(similar, n, query.now());
        }
        choose(similar, query.personHash());
        ScoreMap sums = candidates.scratch().sums();
        sums.clear();
        for (int n = 0; n < similar.nearest.size(); n++) {
            people.person(similar.nearest.slot(n)).copy(similar.person);
            vote(similar, query, sums);
        }
        discount(query, sums);
        candidates.addAll(sums);
        candidates.keepBest(query.limit());
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        people.snapshot(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        people.restore(in);
    }

    /** Adds what the people listed at an item share with the request by it; returns how rare the item is. */
    private double gather(Similar similar, int n, long now) {
        Holders list = people.holders(similar.items[n]);
        if (list == null) {
            return 0;
        }
        int[] listed = similar.people(settings.holders() + 1);
        int count = list.copy(listed, similar.times());
        double rarity = StrictMath.log(1 + people.size() / (double) Math.max(1, listed[count]));
        for (int holder = 0; holder < count; holder++) {
            similar.shared.add(listed[holder], rarity * worth(now - similar.times()[holder]));
        }
        return rarity;
    }

    private void choose(Similar similar, long own) {
        similar.nearest.clear(settings.neighbours());
        ScoreMap shared = similar.shared;
        for (int n = 0; n < shared.size(); n++) {
            int slot = shared.item(n);
            Person person = people.person(slot);
            double score = shared.score(n) / Math.sqrt(Math.max(1, person.size()));
            if (similar.nearest.accepts(score) && person.hash() != own) {
                similar.nearest.offer(slot, score, 0, -slot);
            }
        }
    }

    /** By the copy alone, as the person may have changed, or be another, since the slot was listed. */
    private void vote(Similar similar, Query query, ScoreMap sums) {
        PersonCopy person = similar.person;
        double shared = 0;
        for (int n = 0; n < person.size; n++) {
            int place = similar.place(person.items[n]);
            if (place >= 0) {
                shared += similar.rarities[place] * worth(query.now() - person.times[n]);
            }
        }
        if (!(shared > 0) || person.hash == query.personHash()) {
            return;
        }
        double nearness = shared / Math.sqrt((double) similar.size * person.size);
        for (int n = 0; n < person.size; n++) {
            double weight = Math.min(person.weights[n], settings.weightCap());
            sums.add(person.items[n], nearness * weight * vote(query.now() - person.times[n]));
        }
    }

    private void discount(Query query, ScoreMap sums) {
        for (int n = 0; n < query.recentSize(); n++) {
            double sum = sums.of(query.recentItem(n));
            if (sum > 0) {
                sums.add(query.recentItem(n), sum * (settings.repetition() - 1));
            }
        }
    }

    private double worth(long age) {
        return fall == 0 ? 1 : StrictMath.exp(-Math.max(0, age) * fall);
    }

    private double vote(long age) {
        return settings.voteAge() / (settings.voteAge() + (double) Math.max(0, age));
    }
}
