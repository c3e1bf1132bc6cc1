package dev.attune.engine.source.sessionknn;

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
 * What sessions like the current one went on with: VMIS-kNN (Kersbergen, Sprangers, Schelter, SIGMOD 2022), and V-SKNN
 * (Ludewig and Jannach, UMUAI 2018) with other settings, on a {@link SessionIndex live index}.
 *
 * <p>Let x be the items of the current session, L of them, the i-th last weighing (L − i) / L, i from 0. A session that
 * shares some of them is as near as the sum of their weights over L; the nearest {@code neighbours}, by the items that
 * they are found by, vote for each of their items with nearness × {@link StepWeight} of the last shared item × (base + rarity · ln(sessions / sessions with
 * the item)). The current session is not its own neighbour. Its items may be proposed again, weighed by
 * {@code repetition}. Engagement weights have no part in it.
 *
 * <p>Learning is O(1): two look-ups and a place in a ring, whatever is held.
 */
public final class SessionKnn implements Source {
    private final SessionKnnSettings settings;
    private final SessionIndex index;
    private final Stan stan;
    private final double[] steps = new double[Query.MAX_RECENT + 1];

    public SessionKnn(SessionKnnSettings settings) {
        this.settings = settings;
        this.index = new SessionIndex(settings.index());
        this.stan = new Stan(settings.stan(), index);
        for (int n = 0; n < steps.length; n++) {
            steps[n] = settings.steps().at(n + 1);
        }
    }

    /** The same sessions weighed by STAN, with nothing of its own to learn or save. */
    public Source stan() {
        return stan;
    }

    /** How many sessions are held. Any thread. */
    public int sessions() {
        return index.size();
    }

    @Override
    public String name() {
        return "session-knn";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        index.learn(signal);
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        Neighbours near = candidates.scratch().own(Neighbours.class, Neighbours::new);
        near.current().take(query, settings.lookback());
        gather(near);
        choose(query.sessionHash(), near);
        ScoreMap sums = candidates.scratch().sums();
        sums.clear();
        for (int n = 0; n < near.nearest().size(); n++) {
            index.session(near.nearest().slot(n)).copy(near.session());
            vote(near, query.sessionHash(), sums);
        }
        addAll(near.current(), sums, candidates);
        candidates.keepBest(query.limit());
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        index.snapshot(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        index.restore(in);
    }

    private void gather(Neighbours near) {
        near.overlap().clear();
        int length = near.current().size();
        for (int n = 0; n < length; n++) {
            index.gather(near.current().item(n), length - n, settings.newest(), near);
        }
    }

    private void choose(long own, Neighbours near) {
        near.nearest().clear(settings.neighbours());
        ScoreMap overlap = near.overlap();
        for (int n = 0; n < overlap.size(); n++) {
            if (near.nearest().accepts(overlap.score(n))) {
                near.offer(overlap.item(n), overlap.score(n), index.session(overlap.item(n)), own);
            }
        }
    }

    /** By the copy alone, as the session may have changed since it was found. */
    private void vote(Neighbours near, long own, ScoreMap sums) {
        SessionCopy session = near.session();
        Current current = near.current();
        double length = current.size();
        double shared = 0;
        int last = steps.length - 1;
        for (int n = 0; n < session.size; n++) {
            int place = current.place(session.item(n));
            if (place >= 0) {
                shared += length - place;
                last = Math.min(last, place);
            }
        }
        double weight = shared / (length * length) * steps[last];
        if (!(weight > 0) || session.hash == own) {
            return;
        }
        for (int n = 0; n < session.size; n++) {
            sums.add(session.item(n), weight);
        }
    }

    private void addAll(Current current, ScoreMap sums, Candidates candidates) {
        double sessions = index.size();
        for (int n = 0; n < sums.size(); n++) {
            int item = sums.item(n);
            double idf = StrictMath.log(sessions / Math.max(1, index.holders(item)));
            double score = sums.score(n) * (settings.base() + settings.rarity() * Math.max(0, idf));
            candidates.add(item, current.place(item) < 0 ? score : score * settings.repetition());
        }
    }
}
