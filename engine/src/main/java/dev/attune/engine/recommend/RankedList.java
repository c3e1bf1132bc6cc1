package dev.attune.engine.recommend;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list as the engine made it.
 *
 * @param version log offset up to which the engine had learned
 * @param personalized whether anything about the person had a part in it
 */
public record RankedList(long version, boolean personalized, List<Entry> items) {
    public RankedList {
        items = List.copyOf(items);
    }

    /**
     * One place of the list.
     *
     * @param position from 1
     * @param sources what each source added to the score, by its name
     * @param reason for people, for example {@code Seen together with “Blue mug”}
     */
    public record Entry(
            String item,
            int position,
            double score,
            Map<String, Double> sources,
            @Nullable String reason) {}
}
