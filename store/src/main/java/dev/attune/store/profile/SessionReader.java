package dev.attune.store.profile;

import dev.attune.engine.profile.Profile.RecentItem;
import dev.attune.engine.profile.Profile.SessionData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the session of a profile. */
final class SessionReader {
    private final JsonValues in;
    private String id = "";
    private long startedAt;
    private long lastAt;
    private int events;
    private double recentActivity;
    private String device = "";
    private @Nullable String referrer;
    private List<RecentItem> recentClicks = List.of();
    private Map<String, Double> categoryPreferences = Map.of();

    SessionReader(JsonValues in) {
        this.in = in;
    }

    SessionData read() throws IOException {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.next();
            field(name);
        }
        return new SessionData(
                id, startedAt, lastAt, events, recentActivity, device, referrer, recentClicks, categoryPreferences);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "id" -> id = in.textOrEmpty();
            case "startedAt" -> startedAt = in.integer();
            case "lastAt" -> lastAt = in.integer();
            case "events" -> events = (int) in.integer();
            case "recentActivity" -> recentActivity = in.number();
            case "device" -> device = in.textOrEmpty();
            case "referrer" -> referrer = in.text();
            case "recentClicks" -> recentClicks = in.recent();
            case "categoryPreferences" -> categoryPreferences = in.numbers();
            default -> in.skip();
        }
    }
}
