package dev.attune.engine.profile;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.EventType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as readers see one: immutable, taken from {@link PersonState} by the learner, stored as JSON.
 *
 * @param user pseudonym
 * @param version counts the changes of this profile, from 1
 * @param position log offset of the last input it holds
 * @param updatedAt site time of that input, ms
 * @param linkedTo the person whom this anonymous one became, or null; readers follow it
 * @param recentClicks newest first, each item once, at most 50, over all sessions
 * @param categoryPreferences share of the long-term taste by category, highest first, decayed to {@code updatedAt}
 * @param tagPreferences the same by tag
 * @param cart items in the cart, newest last
 * @param purchases newest last, at most 200
 * @param dismissed items that must not be shown to the person again (not interested, disliked)
 * @param session the current or last session, or null before the first event
 * @param consent null when never set
 * @param quarantined whether the person looks like a robot now
 */
public record Profile(
        String user,
        long version,
        long position,
        long updatedAt,
        @Nullable String linkedTo,
        List<RecentItem> recentClicks,
        Map<String, Double> categoryPreferences,
        Map<String, Double> tagPreferences,
        List<String> cart,
        List<String> wishlist,
        List<String> purchases,
        List<String> dismissed,
        @Nullable SessionData session,
        Map<String, String> attributes,
        @Nullable Consent consent,
        boolean quarantined) {

    /** An item that the person touched: the type and time of the last touch, and its engagement weight. */
    public record RecentItem(String item, EventType type, long time, double weight) {}

    /**
     * The session apart from the long term.
     *
     * @param events events of the session so far
     * @param recentActivity engagement weight of the last five minutes before {@code updatedAt}
     * @param recentClicks newest first, each item once, at most 50
     */
    public record SessionData(
            String id,
            long startedAt,
            long lastAt,
            int events,
            double recentActivity,
            String device,
            @Nullable String referrer,
            List<RecentItem> recentClicks,
            Map<String, Double> categoryPreferences) {}

    /** Somebody of whom nothing is known. */
    public static Profile unknown(String user) {
        return new Profile(
                user, 0, -1, 0, null, List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), null,
                Map.of(), null, false);
    }
}
