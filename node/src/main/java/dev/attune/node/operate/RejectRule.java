package dev.attune.node.operate;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** All rejects for one reason in one place of events. Any thread; the sample may be of another reject than the message. */
final class RejectRule {
    private final String code;
    private final String path;
    private final long first;
    private final LongAdder count = new LongAdder();
    private volatile long last;
    private volatile String message;
    private volatile @Nullable String sample;

    RejectRule(String code, String path, String message, long now) {
        this.code = code;
        this.path = path;
        this.message = message;
        this.first = now;
        this.last = now;
    }

    void hit(String newMessage, long now, @Nullable String newSample) {
        count.increment();
        last = now;
        message = newMessage;
        if (newSample != null) {
            sample = newSample;
        }
    }

    /** The rule as it stands now. */
    Standing standing() {
        return new Standing(code, path, message, count.sum(), first, last, sample);
    }

    /**
     * One rule and what it did.
     *
     * @param path field, without the number of the event in its batch
     * @param message of the last one, for people
     * @param first wall time, ms
     * @param sample an event that it struck, as JSON without ids and texts of people, or null
     */
    record Standing(
            String code,
            String path,
            String message,
            long count,
            long first,
            long last,
            @Nullable String sample) {}
}
