package dev.attune.engine.source.sessionknn;

import dev.attune.engine.source.Nearest;
import dev.attune.engine.source.ScoreMap;
import java.util.Arrays;

/** Working memory of a request that looks for neighbours. */
final class Neighbours {
    private final Current current = new Current();
    private final ScoreMap overlap = new ScoreMap();
    private final Nearest nearest = new Nearest();
    private final SessionCopy session = new SessionCopy();
    private int[] numbers = new int[0];
    private long[] times = new long[0];
    private long[] sorted = new long[0];

    /** The items that the request goes by. */
    Current current() {
        return current;
    }

    /** What each session shares with them, by its slot. */
    ScoreMap overlap() {
        return overlap;
    }

    /** The neighbours themselves, by their slots. */
    Nearest nearest() {
        return nearest;
    }

    /** One neighbour at a time. */
    SessionCopy session() {
        return session;
    }

    /** Offers a session as a neighbour, unless it is the current session itself. */
    void offer(int slot, double score, Session session, long own) {
        if (nearest.accepts(score) && session.hash() != own) {
            nearest.offer(slot, score, session.lastTime(), session.number());
        }
    }

    int[] numbers(int capacity) {
        if (numbers.length < capacity) {
            numbers = new int[capacity];
            times = new long[capacity];
            sorted = new long[capacity];
        }
        return numbers;
    }

    /**
     * Keeps the slots in {@link #numbers} whose sessions were touched last, those before others of the same time first;
     * returns how many.
     */
    int newestByTime(SessionIndex index, int count, int most) {
        boolean inOrder = true;
        for (int n = 0; n < count; n++) {
            times[n] = index.session(numbers[n]).lastTime();
            inOrder &= n == 0 || times[n] <= times[n - 1];
        }
        if (inOrder) {
            return most;
        }
        System.arraycopy(times, 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        long least = sorted[count - most];
        int later = count - 1;
        while (sorted[later] > least && later >= count - most) {
            later--;
        }
        return keep(count, least, most - (count - 1 - later));
    }

    /** Keeps what is later than a time, and the first few of that time. */
    private int keep(int count, long least, int ofLeast) {
        int kept = 0;
        int left = ofLeast;
        for (int n = 0; n < count; n++) {
            if (times[n] > least || (times[n] == least && left-- > 0)) {
                numbers[kept++] = numbers[n];
            }
        }
        return kept;
    }
}
