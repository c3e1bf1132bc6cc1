package dev.attune.engine.source.pairs;

import dev.attune.engine.decay.Decay;
import java.util.Arrays;

/** What {@link Pairs} knows of one item (from) followed by another (to): a reusable copy of one reader. */
public final class PairFeatures {
    private final int[] numbers = new int[Columns.NUMBERS];
    private final int[] actions = new int[Columns.ACTIONS];
    private double decayed;
    private double decayedBackward;
    private double missed;
    private double outDecayed;
    private long outForward;
    private long outNext;
    private int sessionsFrom;
    private int sessionsTo;
    private long sessions;

    /** How often {@code to} was the direct successor. */
    public int next() {
        return numbers[Columns.NEXT];
    }

    /** How often it came after one other item. */
    public int skip() {
        return numbers[Columns.SKIP];
    }

    /** Sum of 1/distance over all visits of {@code to} after {@code from}. */
    public double forward() {
        return (double) numbers[Columns.FORWARD] / Change.UNITS;
    }

    /** The same of {@code from} after {@code to}. */
    public double backward() {
        return (double) numbers[Columns.BACKWARD] / Change.UNITS;
    }

    /** In how many sessions both were touched, within the steps of the table. */
    public int together() {
        return numbers[Columns.TOGETHER];
    }

    /** Decayed sum of weight/distance of touches of {@code to} after {@code from}. */
    public double decayed() {
        return decayed;
    }

    /** The same of {@code from} after {@code to}. */
    public double decayedBackward() {
        return decayedBackward;
    }

    /** When both were last touched in one session, ms; {@link Long#MIN_VALUE} when never. */
    public long lastSeen() {
        int seconds = numbers[Columns.SECONDS];
        return seconds == Integer.MIN_VALUE ? Long.MIN_VALUE : Change.time(seconds);
    }

    /** How often {@code to} was put into the cart after {@code from}. */
    public int carted() {
        return actions[Columns.CART];
    }

    /** How often {@code to} was bought after {@code from} was touched. */
    public int bought() {
        return actions[Columns.BUY];
    }

    /** How often both were bought in one session. */
    public int bothBought() {
        return actions[Columns.BOTH];
    }

    /** The most that {@code decayed + decayedBackward / 4} may be missing, because the row was full at times. */
    public double missed() {
        return missed;
    }

    /** Sum of {@link #forward} over all that followed {@code from}. */
    public double out() {
        return (double) outForward / Change.UNITS;
    }

    /** Sum of {@link #decayed} over all that followed {@code from}. */
    public double outDecayed() {
        return outDecayed;
    }

    /** Sum of {@link #next} over all that followed {@code from}. */
    public long outNext() {
        return outNext;
    }

    /** In how many sessions {@code from} was touched. */
    public int sessionsFrom() {
        return sessionsFrom;
    }

    /** In how many sessions {@code to} was touched. */
    public int sessionsTo() {
        return sessionsTo;
    }

    /** Share of the direct successors of {@code from}, 0..1. */
    public double probability() {
        return outNext == 0 ? 0 : (double) next() / outNext;
    }

    /** Cosine of the sessions of both, 0..1. */
    public double cosine() {
        double product = (double) sessionsFrom * sessionsTo;
        return product == 0 ? 0 : Math.min(1, together() / Math.sqrt(product));
    }

    /** Log-likelihood ratio of both being touched in one session, from counts that do not decay. */
    public double logLikelihood() {
        double both = Math.min(together(), Math.min(sessionsFrom, sessionsTo));
        double onlyFrom = sessionsFrom - both;
        double onlyTo = sessionsTo - both;
        return LogLikelihood.ratio(both, onlyFrom, onlyTo, Math.max(0, sessions - both - onlyFrom - onlyTo));
    }

    void clear(int ofFrom, int ofTo, long all) {
        clearPair();
        outDecayed = 0;
        outForward = 0;
        outNext = 0;
        sessionsFrom = ofFrom;
        sessionsTo = ofTo;
        sessions = all;
    }

    /** Fills in a row's totals and a neighbour, in one piece; returns whether it has this neighbour. */
    boolean read(PairRow row, int to, long now, Decay decay) {
        while (true) {
            int seen = row.lock.beginRead();
            Columns columns = row.columns;
            int place = columns.find(to, Math.min(row.size, columns.capacity()));
            totals(row.next, row.forward, row.out);
            int epoch = row.epoch;
            clearPair();
            if (place >= 0) {
                copy(columns, place);
            }
            if (row.lock.validate(seen)) {
                decay(decay.worth(now, epoch));
                return place >= 0;
            }
        }
    }

    void totals(long next, long forward, double out) {
        outNext = next;
        outForward = forward;
        outDecayed = out;
    }

    void copy(Columns columns, int place) {
        System.arraycopy(columns.numbers, place * Columns.NUMBERS, numbers, 0, Columns.NUMBERS);
        if (columns.hasActions()) {
            System.arraycopy(columns.actions, place * Columns.ACTIONS, actions, 0, Columns.ACTIONS);
        }
        decayed = columns.sums[2 * place];
        decayedBackward = columns.sums[2 * place + 1];
        missed = columns.hasMissed() ? columns.missed[place] : 0;
    }

    private void clearPair() {
        Arrays.fill(numbers, 0);
        Arrays.fill(actions, 0);
        numbers[Columns.SECONDS] = Integer.MIN_VALUE;
        decayed = 0;
        decayedBackward = 0;
        missed = 0;
    }

    /** Makes stored sums what they are worth. */
    void decay(double worth) {
        decayed *= worth;
        decayedBackward *= worth;
        missed *= worth;
        outDecayed *= worth;
    }
}
