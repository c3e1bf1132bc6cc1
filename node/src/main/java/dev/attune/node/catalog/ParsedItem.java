package dev.attune.node.catalog;

import dev.attune.engine.catalog.Item;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of one item of a body. */
public sealed interface ParsedItem {
    /** The same as the outcome of a whole request. */
    Outcome<Item> outcome();

    /** It can be stored. */
    record Valid(Item item) implements ParsedItem {
        @Override
        public Outcome<Item> outcome() {
            return Outcome.accepted(item);
        }
    }

    /** It cannot; the id is null when it has no usable one. */
    record Invalid(@Nullable String id, ApiError error) implements ParsedItem {
        @Override
        public Outcome<Item> outcome() {
            return Outcome.rejected(error);
        }
    }
}
