package dev.attune.node.site;

import java.util.concurrent.ThreadFactory;

/** The thread beside the learner of a site on which slow sources learn; it keeps no process alive. */
final class TrainerThread {
    private TrainerThread() {}

    static ThreadFactory of(String site) {
        return work -> {
            Thread thread = new Thread(work, "trainer-" + site);
            thread.setDaemon(true);
            return thread;
        };
    }
}
