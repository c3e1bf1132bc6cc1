package dev.attune.node.push;

import dev.attune.node.recommend.ServedList;

/** One open page. Any thread may call; the sink hops to its own. */
public interface PushSink {
    /** Whether the page takes data quickly enough for another list. */
    boolean ready();

    /**
     * Sends a list.
     *
     * @param learnedAt {@link System#nanoTime} at which the learner announced the change, 0 when nothing did
     */
    void send(ServedList list, long learnedAt);
}
