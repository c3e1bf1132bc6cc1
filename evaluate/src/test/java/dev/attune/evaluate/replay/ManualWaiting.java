package dev.attune.evaluate.replay;

import java.util.ArrayList;
import java.util.List;

/** Time that passes only by pauses. */
public final class ManualWaiting implements Waiting {
    private final List<Long> pauses = new ArrayList<>();
    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void pause(long nanos) {
        pauses.add(nanos);
        now += nanos;
    }

    List<Long> pausesMs() {
        return pauses.stream().map(nanos -> nanos / 1_000_000).toList();
    }
}
