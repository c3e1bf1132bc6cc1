package dev.attune.store.profile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.Profile.RecentItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current value of a parser as one of the shapes that profiles are made of; null is the empty one. */
final class JsonValues {
    private final JsonParser in;

    JsonValues(JsonParser in) {
        this.in = in;
    }

    @Nullable
    JsonToken next() throws IOException {
        return in.nextToken();
    }

    /** The next field of the current object, null at its end. */
    @Nullable
    String nextName() throws IOException {
        return in.nextFieldName();
    }

    boolean isObject() throws IOException {
        return opens(JsonToken.START_OBJECT);
    }

    void skip() throws IOException {
        in.skipChildren();
    }

    long integer() throws IOException {
        return isNull() ? 0 : in.getLongValue();
    }

    double number() throws IOException {
        return isNull() ? 0 : in.getDoubleValue();
    }

    boolean truth() throws IOException {
        return !isNull() && in.getBooleanValue();
    }

    @Nullable
    String text() throws IOException {
        return isNull() ? null : in.getText();
    }

    String textOrEmpty() throws IOException {
        return isNull() ? "" : in.getText();
    }

    List<String> texts() throws IOException {
        if (!opens(JsonToken.START_ARRAY)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(in.getText());
            }
            in.skipChildren();
        }
        return List.copyOf(texts);
    }

    Map<String, Double> numbers() throws IOException {
        if (!isObject()) {
            return Map.of();
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            numbers.put(name, number());
        }
        return Collections.unmodifiableMap(numbers);
    }

    Map<String, String> textMap() throws IOException {
        if (!isObject()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            texts.put(name, textOrEmpty());
        }
        return Collections.unmodifiableMap(texts);
    }

    List<RecentItem> recent() throws IOException {
        if (!opens(JsonToken.START_ARRAY)) {
            return List.of();
        }
        List<RecentItem> recent = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (isObject()) {
                recent.add(touch());
            }
            in.skipChildren();
        }
        return List.copyOf(recent);
    }

    private RecentItem touch() throws IOException {
        String item = "";
        EventType type = EventType.CUSTOM;
        long time = 0;
        double weight = 0;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "item" -> item = textOrEmpty();
                case "type" -> type = EventType.ofWireName(textOrEmpty());
                case "time" -> time = integer();
                case "weight" -> weight = number();
                default -> in.skipChildren();
            }
        }
        return new RecentItem(item, type, time, weight);
    }

    private boolean isNull() throws IOException {
        return in.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Whether the value is of this shape; passes over another one. */
    private boolean opens(JsonToken shape) throws IOException {
        if (in.currentToken() == shape) {
            return true;
        }
        in.skipChildren();
        return false;
    }
}
