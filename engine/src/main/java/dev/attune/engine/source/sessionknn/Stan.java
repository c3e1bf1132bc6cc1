package dev.attune.engine.source.sessionknn;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import java.io.DataInput;
import java.io.DataOutput;

/**
 * What sessions like the current one went on with, weighed by position, age and distance: STAN (Garg, Gupta, Malhotra,
 * Vig and Shroff, SIGIR 2019), a view of {@link SessionKnn}'s index.
 *
 * <p>The n-th last item of the current session weighs w = exp(−n / positionScale). A session S is as near as
 * (sum of the w that it shares) / (‖w‖ · sqrt|S|) · exp(−age / timeScale), its age counted from its last touch; it votes
 * for each of its items with that times exp(−d / distanceScale), d the steps between the item and the last shared one.
 */
final class Stan implements Source {
    private final StanSettings settings;
    private final SessionIndex index;
    private final double[] positions;
    private final double[] distances;

    Stan(StanSettings settings, SessionIndex index) {
        this.settings = settings;
        this.index = index;
        this.positions = falling(Query.MAX_RECENT + 1, settings.positionScale());
        this.distances = falling(SessionIndexSettings.MOST_ITEMS, settings.distanceScale());
    }

    @Override
    public String name() {
        return "stan";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        // The index belongs to SessionKnn.
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        Neighbours near = candidates.scratch().own(Neighbours.class, Neighbours::new);
        near.current().take(query, settings.lookback());
        gather(near);
        choose(query, near);
        ScoreMap sums = candidates.scratch().sums();
        sums.clear();
        for (int n = 0; n < near.nearest().size(); n++) {
            index.session(near.nearest().slot(n)).copy(near.session());
            vote(near, query, sums);
        }
        addAll(near.current(), sums, candidates);
        candidates.keepBest(query.limit());
    }

    @Override
    public void snapshot(DataOutput out) {
        // The index belongs to SessionKnn.
    }

    @Override
    public void restore(DataInput in) {
        // The index belongs to SessionKnn.
    }

    private void gather(Neighbours near) {
        near.overlap().clear();
        for (int n = 0; n < near.current().size(); n++) {
            index.gather(near.current().item(n), positions[n], settings.newest(), near);
        }
    }

    private void choose(Query query, Neighbours near) {
        near.nearest().clear(settings.neighbours());
        ScoreMap overlap = near.overlap();
        for (int n = 0; n < overlap.size(); n++) {
            // Length and age only make it less near.
            if (!near.nearest().accepts(overlap.score(n))) {
                continue;
            }
            Session session = index.session(overlap.item(n));
            if (!near.nearest().accepts(perLength(overlap.score(n), session.size()))) {
                continue;
            }
            double nearness = nearness(overlap.score(n), session.size(), query.now() - session.lastTime());
            near.offer(overlap.item(n), nearness, session, query.sessionHash());
        }
    }

    /** By the copy alone, as the session may have changed since it was found. */
    private void vote(Neighbours near, Query query, ScoreMap sums) {
        SessionCopy session = near.session();
        double shared = 0;
        int last = -1;
        for (int n = 0; n < session.size; n++) {
            int place = near.current().place(session.item(n));
            if (place >= 0) {
                shared += positions[place];
                last = n;
            }
        }
        if (last < 0 || session.hash == query.sessionHash()) {
            return;
        }
        double weight = nearness(shared, session.size, query.now() - session.lastTime)
                / norm(near.current().size());
        for (int n = 0; n < session.size; n++) {
            sums.add(session.item(n), weight * distances[Math.abs(n - last)]);
        }
    }

    private void addAll(Current current, ScoreMap sums, Candidates candidates) {
        double sessions = index.size();
        for (int n = 0; n < sums.size(); n++) {
            int item = sums.item(n);
            double score = sums.score(n);
            if (settings.rarity() > 0) {
                double idf = StrictMath.log(sessions / Math.max(1, index.holders(item)));
                score *= 1 + settings.rarity() * Math.max(0, idf);
            }
            candidates.add(item, current.place(item) < 0 ? score : score * settings.repetition());
        }
    }

    private double nearness(double shared, int length, long age) {
        return perLength(shared, length) * StrictMath.exp(-Math.max(0, age) / settings.timeScale());
    }

    private static double perLength(double shared, int length) {
        return shared / Math.sqrt(Math.max(1, length));
    }

    private double norm(int length) {
        double squares = 0;
        for (int n = 0; n < length; n++) {
            squares += positions[n] * positions[n];
        }
        return Math.sqrt(squares);
    }

    private static double[] falling(int size, double scale) {
        double[] weights = new double[size];
        for (int n = 0; n < size; n++) {
            weights[n] = StrictMath.exp(-n / scale);
        }
        return weights;
    }
}
