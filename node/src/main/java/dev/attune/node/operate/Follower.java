package dev.attune.node.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Somebody who looks at one person. What comes while the queue is full is left out and counted. Any thread. */
public final class Follower {
    private static final int CAPACITY = 512;

    private final Set<String> people = ConcurrentHashMap.newKeySet();
    private final ArrayBlockingQueue<Happening> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final LongAdder missed = new LongAdder();

    Follower(Set<String> people) {
        this.people.addAll(people);
    }

    /** The pseudonyms that are followed: the person's own, and those of who became this person. */
    Set<String> people() {
        return people;
    }

    void offer(Happening happening) {
        if (!waiting.offer(happening)) {
            missed.increment();
        }
    }

    /** What happened since the last call, in order. */
    public List<Happening> take() {
        List<Happening> taken = new ArrayList<>();
        waiting.drainTo(taken);
        return taken;
    }

    /** How much was left out since the last call. */
    public long takeMissed() {
        return missed.sumThenReset();
    }
}
