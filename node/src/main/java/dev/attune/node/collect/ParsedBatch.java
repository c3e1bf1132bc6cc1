package dev.attune.node.collect;

import dev.attune.node.api.ApiError;
import java.util.List;

/** What became of a body of {@code POST /v1/events}. */
public sealed interface ParsedBatch {
    /** Nothing of it can be taken. */
    record Refused(int status, ApiError error) implements ParsedBatch {}

    /** One result for each entry, in order. */
    record Batch(List<Parsed> results) implements ParsedBatch {
        public Batch {
            results = List.copyOf(results);
        }
    }
}
