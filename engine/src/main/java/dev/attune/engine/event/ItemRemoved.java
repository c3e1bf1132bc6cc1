package dev.attune.engine.event;

import static java.util.Objects.requireNonNull;

/** The catalogue no longer holds this item: it is never proposed again, unless it is stored again. */
public record ItemRemoved(String item, long receivedAt) implements Entry {
    public ItemRemoved {
        requireNonNull(item, "item");
    }

    @Override
    public String key() {
        return "";
    }
}
