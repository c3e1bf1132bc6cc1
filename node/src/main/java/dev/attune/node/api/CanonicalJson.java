package dev.attune.node.api;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a tree as compact JSON with sorted keys: the same value is the same text. For one thread, one value. */
final class CanonicalJson {
    private final StringBuilder json = new StringBuilder(128);
    private final int limit;
    private @Nullable Flaw flaw;

    /** @param limit after so many characters nothing more is written */
    CanonicalJson(int limit) {
        this.limit = limit;
    }

    /** The text of a value; of no use when {@link #flaw} is not null or it is longer than the limit. */
    String write(JsonNode node) {
        append(node);
        return json.toString();
    }

    /** The first value that is not usable, or null. */
    @Nullable
    Flaw flaw() {
        return flaw;
    }

    private void append(JsonNode node) {
        if (json.length() > limit) {
            return;
        }
        switch (node.getNodeType()) {
            case OBJECT -> appendObject(node);
            case ARRAY -> appendArray(node);
            case STRING -> quote(node.textValue());
            case NUMBER, BOOLEAN, NULL -> json.append(node.asText());
            case POJO, BINARY, MISSING -> flaw = flaw == null ? Fields.flawOf(node) : flaw;
        }
    }

    private void appendObject(JsonNode node) {
        List<String> names = new ArrayList<>(node.size());
        node.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        json.append('{');
        String separator = "";
        for (String name : names) {
            json.append(separator);
            quote(name);
            json.append(':');
            append(node.get(name));
            separator = ",";
        }
        json.append('}');
    }

    private void appendArray(JsonNode node) {
        json.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            append(node.get(i));
        }
        json.append(']');
    }

    private void quote(String text) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(Texts.withoutLoneSurrogates(text), json);
        json.append('"');
    }
}
