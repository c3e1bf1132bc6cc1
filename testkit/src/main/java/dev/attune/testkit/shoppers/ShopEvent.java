package dev.attune.testkit.shoppers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a shopper does, under the names of {@code POST /v1/events}.
 *
 * @param id UUID text
 * @param type wire name
 * @param time ms since the epoch
 * @param item item id, or null
 * @param durationMs −1 when it has none
 * @param depth 0..1, NaN when it has none
 * @param quantity pieces, 0 when it has none
 * @param value money in EUR, NaN when it has none
 */
public record ShopEvent(
        String id,
        String type,
        long time,
        String anonymousId,
        String session,
        @Nullable String item,
        long durationMs,
        double depth,
        int quantity,
        double value) {

    /** The event as the object that stands in the body's {@code events}. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("type", type);
        map.put("time", time);
        map.put("user", Map.of("anonymousId", anonymousId));
        map.put("session", session);
        if (item != null) {
            map.put("item", item);
        }
        if (durationMs >= 0) {
            map.put("durationMs", durationMs);
        }
        if (!Double.isNaN(depth)) {
            map.put("depth", depth);
        }
        if (quantity > 0) {
            map.put("quantity", quantity);
        }
        if (!Double.isNaN(value)) {
            map.put("value", value);
            map.put("currency", "EUR");
        }
        return map;
    }
}
