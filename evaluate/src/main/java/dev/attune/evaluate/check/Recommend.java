package dev.attune.evaluate.check;

import java.util.List;

/** Gives lists. */
@FunctionalInterface
public interface Recommend {
    /** Item ids, best first, at most {@code limit}. */
    List<String> recommend(String anonymousId, String session, int limit) throws InterruptedException;
}
