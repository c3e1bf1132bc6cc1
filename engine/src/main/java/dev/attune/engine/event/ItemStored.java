package dev.attune.engine.event;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.catalog.Item;

/** The catalogue holds this item from here on (created or replaced). */
public record ItemStored(Item item, long receivedAt) implements Entry {
    public ItemStored {
        requireNonNull(item, "item");
    }

    @Override
    public String key() {
        return "";
    }
}
