package dev.attune.log.kit;

import static dev.attune.log.kit.Samples.CAPACITY;
import static dev.attune.log.kit.Samples.durable;
import static dev.attune.log.kit.Samples.view;

import dev.attune.log.EventLog;
import dev.attune.log.EventLog.Appended;
import dev.attune.log.LogFullException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Cases of what an acknowledgement promises; they hold up the way to stable storage. */
final class DurabilityCases {
    private DurabilityCases() {}

    static void durableFirst(EventLogHome home) throws Exception {
        Gate gate = new Gate();
        EventLog log = home.open(CAPACITY, gate);
        CompletableFuture<Appended> append = log.append(List.of(view("ann", 0)));
        gate.awaitArrival();
        Check.that(!append.isDone(), "append: acknowledged (expected: waiting for stable storage)");
        Check.equal(0L, log.endOffset(), "end before the record is durable");
        Check.equal(List.of(), Samples.read(log, 0), "records before they are durable");
        gate.open();
        Check.equal(new Appended(0, 0), durable(append), "append");
        Check.equal(1, Samples.read(log, 0).size(), "records");
    }

    static void waitingAppendsShareOneSync(EventLogHome home) throws Exception {
        Gate gate = new Gate();
        EventLog log = home.open(CAPACITY, gate);
        List<CompletableFuture<Appended>> appends = new ArrayList<>();
        appends.add(log.append(List.of(view("ann", 0))));
        gate.awaitArrival();
        for (int i = 1; i < CAPACITY; i++) {
            appends.add(log.append(List.of(view("ann", i))));
        }
        gate.open();
        for (int i = 0; i < CAPACITY; i++) {
            Check.equal(new Appended(i, i), durable(appends.get(i)), "append " + i);
        }
        Check.equal(2, gate.arrivals(), "syncs");
    }

    static void fullQueueRefuses(EventLogHome home) throws Exception {
        Gate gate = new Gate();
        EventLog log = home.open(CAPACITY, gate);
        List<CompletableFuture<Appended>> taken = new ArrayList<>();
        CompletableFuture<Appended> refused = log.append(List.of(view("ann", 0)));
        int number = 1;
        while (!refused.isCompletedExceptionally()) {
            Check.that(taken.size() <= 2 * CAPACITY, "queue: more than " + 2 * CAPACITY + " entries wait");
            taken.add(refused);
            refused = log.append(List.of(view("ann", number++)));
        }
        Check.fails(LogFullException.class, refused::get, "append to a full queue");
        gate.open();
        for (CompletableFuture<Appended> append : taken) {
            durable(append);
        }
        Check.equal(taken.size(), Samples.read(log, 0).size(), "records");
        Check.equal((long) taken.size(), log.endOffset(), "end");
        Check.equal(log.endOffset(), Samples.append(log, view("ann", number)).first(), "append when there is room");
    }
}
