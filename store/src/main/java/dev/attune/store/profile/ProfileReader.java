package dev.attune.store.profile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.attune.engine.event.Consent;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.RecentItem;
import dev.attune.engine.profile.Profile.SessionData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one profile; what the document does not say is as in {@link Profile#unknown}. */
final class ProfileReader {
    private final JsonValues in;
    private boolean formatSeen;
    private @Nullable String user;
    private long version;
    private long position = -1;
    private long updatedAt;
    private @Nullable String linkedTo;
    private List<RecentItem> recentClicks = List.of();
    private Map<String, Double> categoryPreferences = Map.of();
    private Map<String, Double> tagPreferences = Map.of();
    private List<String> cart = List.of();
    private List<String> wishlist = List.of();
    private List<String> purchases = List.of();
    private List<String> dismissed = List.of();
    private @Nullable SessionData session;
    private Map<String, String> attributes = Map.of();
    private @Nullable Consent consent;
    private boolean quarantined;

    ProfileReader(JsonParser in) {
        this.in = new JsonValues(in);
    }

    Profile read() throws IOException {
        if (in.next() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("profile: not an object (expected: a JSON object)");
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.next();
            field(name);
        }
        if (!formatSeen) {
            throw new IllegalArgumentException("format: missing (expected: " + ProfileJson.FORMAT + ")");
        }
        if (user == null) {
            throw new IllegalArgumentException("user: missing (expected: a text)");
        }
        return new Profile(
                user,
                version,
                position,
                updatedAt,
                linkedTo,
                recentClicks,
                categoryPreferences,
                tagPreferences,
                cart,
                wishlist,
                purchases,
                dismissed,
                session,
                attributes,
                consent,
                quarantined);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "format" -> format(in.integer());
            case "user" -> user = in.text();
            case "version" -> version = in.integer();
            case "position" -> position = in.integer();
            case "updatedAt" -> updatedAt = in.integer();
            case "linkedTo" -> linkedTo = in.text();
            case "quarantined" -> quarantined = in.truth();
            case "recentClicks" -> recentClicks = in.recent();
            case "categoryPreferences" -> categoryPreferences = in.numbers();
            case "tagPreferences" -> tagPreferences = in.numbers();
            case "cart" -> cart = in.texts();
            case "wishlist" -> wishlist = in.texts();
            case "purchases" -> purchases = in.texts();
            case "dismissed" -> dismissed = in.texts();
            case "sessionData" -> session = in.isObject() ? new SessionReader(in).read() : null;
            case "attributes" -> attributes = in.textMap();
            case "consent" -> consent = in.isObject() ? consent() : null;
            default -> in.skip();
        }
    }

    private void format(long format) {
        if (format != ProfileJson.FORMAT) {
            throw new IllegalArgumentException("format: " + format + " (expected: " + ProfileJson.FORMAT + ")");
        }
        formatSeen = true;
    }

    private Consent consent() throws IOException {
        boolean analytics = false;
        boolean personalization = false;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.next();
            switch (name) {
                case "analytics" -> analytics = in.truth();
                case "personalization" -> personalization = in.truth();
                default -> in.skip();
            }
        }
        return new Consent(analytics, personalization);
    }
}
