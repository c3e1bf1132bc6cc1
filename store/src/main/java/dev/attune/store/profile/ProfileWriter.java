package dev.attune.store.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.attune.engine.event.Consent;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.RecentItem;
import dev.attune.engine.profile.Profile.SessionData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one profile; names are encoded once, for all profiles. */
final class ProfileWriter {
    private static final SerializedString FORMAT = name("format");
    private static final SerializedString VERSION = name("version");
    private static final SerializedString USER = name("user");
    private static final SerializedString POSITION = name("position");
    private static final SerializedString UPDATED_AT = name("updatedAt");
    private static final SerializedString LINKED_TO = name("linkedTo");
    private static final SerializedString QUARANTINED = name("quarantined");
    private static final SerializedString RECENT_CLICKS = name("recentClicks");
    private static final SerializedString CATEGORY_PREFERENCES = name("categoryPreferences");
    private static final SerializedString TAG_PREFERENCES = name("tagPreferences");
    private static final SerializedString CART = name("cart");
    private static final SerializedString WISHLIST = name("wishlist");
    private static final SerializedString PURCHASES = name("purchases");
    private static final SerializedString DISMISSED = name("dismissed");
    private static final SerializedString SESSION_DATA = name("sessionData");
    private static final SerializedString ATTRIBUTES = name("attributes");
    private static final SerializedString CONSENT = name("consent");
    private static final SerializedString ANALYTICS = name("analytics");
    private static final SerializedString PERSONALIZATION = name("personalization");
    private static final SerializedString ID = name("id");
    private static final SerializedString STARTED_AT = name("startedAt");
    private static final SerializedString LAST_AT = name("lastAt");
    private static final SerializedString EVENTS = name("events");
    private static final SerializedString RECENT_ACTIVITY = name("recentActivity");
    private static final SerializedString DEVICE = name("device");
    private static final SerializedString REFERRER = name("referrer");
    private static final SerializedString ITEM = name("item");
    private static final SerializedString TYPE = name("type");
    private static final SerializedString TIME = name("time");
    private static final SerializedString WEIGHT = name("weight");

    private final JsonGenerator out;

    ProfileWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Profile profile) throws IOException {
        out.writeStartObject();
        number(FORMAT, ProfileJson.FORMAT);
        number(VERSION, profile.version());
        text(USER, profile.user());
        number(POSITION, profile.position());
        number(UPDATED_AT, profile.updatedAt());
        text(LINKED_TO, profile.linkedTo());
        truth(QUARANTINED, profile.quarantined());
        recent(profile.recentClicks());
        preferences(CATEGORY_PREFERENCES, profile.categoryPreferences());
        preferences(TAG_PREFERENCES, profile.tagPreferences());
        items(CART, profile.cart());
        items(WISHLIST, profile.wishlist());
        items(PURCHASES, profile.purchases());
        items(DISMISSED, profile.dismissed());
        session(profile.session());
        attributes(profile.attributes());
        consent(profile.consent());
        out.writeEndObject();
    }

    private void session(@Nullable SessionData session) throws IOException {
        if (session == null) {
            return;
        }
        out.writeFieldName(SESSION_DATA);
        out.writeStartObject();
        text(ID, session.id());
        number(STARTED_AT, session.startedAt());
        number(LAST_AT, session.lastAt());
        number(EVENTS, session.events());
        number(RECENT_ACTIVITY, session.recentActivity());
        text(DEVICE, session.device());
        text(REFERRER, session.referrer());
        recent(session.recentClicks());
        preferences(CATEGORY_PREFERENCES, session.categoryPreferences());
        out.writeEndObject();
    }

    private void recent(List<RecentItem> recent) throws IOException {
        out.writeFieldName(RECENT_CLICKS);
        out.writeStartArray();
        for (RecentItem touch : recent) {
            out.writeStartObject();
            text(ITEM, touch.item());
            text(TYPE, touch.type().wireName());
            number(TIME, touch.time());
            number(WEIGHT, touch.weight());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void preferences(SerializedString name, Map<String, Double> preferences) throws IOException {
        out.writeFieldName(name);
        out.writeStartObject();
        for (Map.Entry<String, Double> preference : preferences.entrySet()) {
            if (Double.isFinite(preference.getValue())) {
                out.writeNumberField(preference.getKey(), preference.getValue());
            }
        }
        out.writeEndObject();
    }

    private void attributes(Map<String, String> attributes) throws IOException {
        out.writeFieldName(ATTRIBUTES);
        out.writeStartObject();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeStringField(attribute.getKey(), attribute.getValue());
        }
        out.writeEndObject();
    }

    private void consent(@Nullable Consent consent) throws IOException {
        if (consent == null) {
            return;
        }
        out.writeFieldName(CONSENT);
        out.writeStartObject();
        truth(ANALYTICS, consent.analytics());
        truth(PERSONALIZATION, consent.personalization());
        out.writeEndObject();
    }

    private void items(SerializedString name, List<String> items) throws IOException {
        out.writeFieldName(name);
        out.writeStartArray();
        for (String item : items) {
            out.writeString(item);
        }
        out.writeEndArray();
    }

    private void text(SerializedString name, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeString(value);
        }
    }

    private void number(SerializedString name, long value) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(value);
    }

    private void number(SerializedString name, double value) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(Double.isFinite(value) ? value : 0);
    }

    private void truth(SerializedString name, boolean value) throws IOException {
        out.writeFieldName(name);
        out.writeBoolean(value);
    }

    private static SerializedString name(String name) {
        return new SerializedString(name);
    }
}
