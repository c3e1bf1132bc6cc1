package dev.attune.evaluate.measure;

import java.util.List;

/**
 * How high the one item that came next stood, over some cases. HR@k is the share of cases whose target is among the
 * first k; MRR@k the mean of 1/rank, 0 behind k; NDCG@k the mean of 1/log2(rank + 1), 0 behind k (with one relevant item
 * the ideal is 1).
 */
public final class Accuracy {
    private int repeats = 1;
    private long cases;
    private long hits1;
    private long hits5;
    private long hits10;
    private long hits20;
    private double reciprocal20;
    private double gain10;
    private double gain20;

    /** The mean of repeats over the same cases. */
    static Accuracy mean(List<Accuracy> repeats) {
        Accuracy mean = new Accuracy();
        mean.repeats = repeats.size();
        for (Accuracy one : repeats) {
            mean.cases += one.cases;
            mean.hits1 += one.hits1;
            mean.hits5 += one.hits5;
            mean.hits10 += one.hits10;
            mean.hits20 += one.hits20;
            mean.reciprocal20 += one.reciprocal20;
            mean.gain10 += one.gain10;
            mean.gain20 += one.gain20;
        }
        return mean;
    }

    /** @param rank from 1; 0 when the target was not proposed */
    void add(int rank) {
        cases++;
        if (rank < 1 || rank > 20) {
            return;
        }
        double gain = gain(rank);
        hits1 += rank == 1 ? 1 : 0;
        hits5 += rank <= 5 ? 1 : 0;
        hits10 += rank <= 10 ? 1 : 0;
        hits20++;
        reciprocal20 += 1.0 / rank;
        gain10 += rank <= 10 ? gain : 0;
        gain20 += gain;
    }

    /** How many cases there were, those of a repeat once. */
    public long cases() {
        return cases / repeats;
    }

    /** Hit rate at 1, 5, 10 or 20. */
    public double hitRate(int k) {
        return switch (k) {
            case 1 -> mean((double) hits1);
            case 5 -> mean((double) hits5);
            case 10 -> mean((double) hits10);
            case 20 -> mean((double) hits20);
            default -> throw new IllegalArgumentException("k: " + k + " (expected: 1, 5, 10 or 20)");
        };
    }

    /** MRR@20. */
    public double reciprocalRank() {
        return mean(reciprocal20);
    }

    /** NDCG at 10 or 20. */
    public double gain(Depth depth) {
        return mean(depth == Depth.TEN ? gain10 : gain20);
    }

    /** How far down a list counts. */
    public enum Depth {
        TEN,
        TWENTY
    }

    private static double gain(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }

    private double mean(double sum) {
        return cases == 0 ? 0 : sum / cases;
    }
}
