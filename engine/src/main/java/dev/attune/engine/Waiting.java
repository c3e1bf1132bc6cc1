package dev.attune.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for work that must end before the learner may go on, interrupted or not. */
final class Waiting {
    private Waiting() {}

    /** @throws IllegalStateException when the work failed, with its cause */
    static void forResult(Future<?> work) {
        boolean interrupted = false;
        try {
            while (!ended(work)) {
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean ended(Future<?> work) {
        try {
            work.get();
            return true;
        } catch (InterruptedException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("training step failed", e.getCause());
        }
    }
}
