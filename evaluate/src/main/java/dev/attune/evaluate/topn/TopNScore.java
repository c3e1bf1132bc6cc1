package dev.attune.evaluate.topn;

/**
 * Means over people, full ranking.
 *
 * @param people how many were asked for
 * @param ndcg10 binary gains; the ideal list has all that the person liked later, at most 10
 * @param recall10 found of those liked later, or of 10 when there are more
 * @param hit10 share of people with one found at least
 * @param learnMicros mean time of learning one of the training part, steps and final training included
 */
public record TopNScore(int people, double ndcg10, double recall10, double hit10, double learnMicros) {}
