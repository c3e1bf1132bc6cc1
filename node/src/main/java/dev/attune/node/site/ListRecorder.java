package dev.attune.node.site;

import dev.attune.log.ListLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records served lists off the request path. The queue is bounded; a list that finds it full is served and not
 * recorded, and counted. Any thread.
 */
public final class ListRecorder {
    private static final int CAPACITY = 8_192;

    private final ArrayBlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final LongAdder dropped = new LongAdder();
    private final DerivedWriter writer;
    private final ListLog log;

    ListRecorder(DerivedWriter writer, ListLog log) {
        this.writer = writer;
        this.log = log;
    }

    /** @param json made later, on the writer's thread */
    public void record(String id, String person, long time, Supplier<String> json) {
        if (!waiting.offer(new Waiting(id, person, time, json))) {
            dropped.increment();
        }
        schedule();
    }

    /** A recorded list, also one that is still on its way to the log. */
    public ListLog.@Nullable ServedList find(String id) {
        for (Waiting list : waiting) {
            if (list.id().equals(id)) {
                return list.toServed();
            }
        }
        return log.get(id);
    }

    long dropped() {
        return dropped.sum();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true) && !writer.offer(this::write)) {
            scheduled.set(false);
        }
    }

    private void write() {
        scheduled.set(false);
        List<Waiting> batch = new ArrayList<>();
        waiting.drainTo(batch);
        log.put(batch.stream().map(Waiting::toServed).toList());
    }

    private record Waiting(String id, String person, long time, Supplier<String> json) {
        ListLog.ServedList toServed() {
            return new ListLog.ServedList(id, person, time, json.get());
        }
    }
}
