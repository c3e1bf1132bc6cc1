package dev.attune.node.push;

import dev.attune.node.recommend.ServedList;

/** One open page. Any thread may call; the sink hops to its own. */
public interface PushSink {
    /** Whether the page takes data quickly enough for another list. */
    boolean ready();

    /**
     * Sends a list.
     *
     * @param occasion what it answers
     */
    void send(ServedList list, Occasion occasion);

    /** How the page is connected. */
    Transport transport();
}
