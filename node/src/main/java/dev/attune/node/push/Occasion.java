package dev.attune.node.push;

/**
 * What a list answers.
 *
 * @param learnedAt {@link System#nanoTime} at which the learner announced the change, 0 when nothing did
 * @param arrivedAt {@link System#nanoTime} at which the event behind it came in, 0 when it is not known
 */
public record Occasion(long learnedAt, long arrivedAt) {
    /** Nothing in particular. */
    public static final Occasion NONE = new Occasion(0, 0);
}
