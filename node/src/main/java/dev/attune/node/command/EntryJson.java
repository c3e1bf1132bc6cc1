package dev.attune.node.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.engine.event.Entry;
import dev.attune.engine.event.Interaction;

/** Entries and interactions as one line of JSON each, for people and other programs. */
final class EntryJson {
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private EntryJson() {}

    static String write(long offset, Entry entry) {
        ObjectNode line = JSON.createObjectNode();
        line.put("offset", offset);
        line.put("kind", entry.getClass().getSimpleName());
        line.setAll(JSON.<ObjectNode>valueToTree(entry));
        return text(line);
    }

    static String write(Interaction interaction) {
        return text(JSON.<ObjectNode>valueToTree(interaction));
    }

    private static String text(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry has a JSON form", e);
        }
    }
}
