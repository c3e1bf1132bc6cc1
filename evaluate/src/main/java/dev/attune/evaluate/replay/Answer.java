package dev.attune.evaluate.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the collector said to a batch.
 *
 * @param verdicts one for each event, in order
 * @param offset log offset of the last event, −1 when the answer has none
 */
public record Answer(List<Verdict> verdicts, long offset) {
    public Answer {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * What became of one event.
     *
     * @param status {@code accepted}, {@code duplicate} or {@code rejected}
     * @param code why, of a rejected one
     * @param path where in the event, or null
     * @param message for people, or null
     */
    public record Verdict(
            String id,
            String status,
            @Nullable String code,
            @Nullable String path,
            @Nullable String message) {}
}
