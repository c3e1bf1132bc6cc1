package dev.attune.engine.catalog;

import dev.attune.engine.state.Texts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What the catalogue was told of an item; the array is never changed. */
final class Known {
    static final int[] NO_CATEGORIES = new int[0];

    private final Item item;
    private final int[] categories;
    private final boolean removed;

    Known(Item item, int[] categories, boolean removed) {
        this.item = item;
        this.categories = categories;
        this.removed = removed;
    }

    Item item() {
        return item;
    }

    int[] categories() {
        return categories;
    }

    boolean removed() {
        return removed;
    }

    boolean available() {
        return !removed && item.available();
    }

    boolean in(int category) {
        for (int own : categories) {
            if (own == category) {
                return true;
            }
        }
        return false;
    }

    static void write(DataOutput out, Item item) throws IOException {
        Texts.write(out, item.id());
        Texts.write(out, item.title());
        Texts.writeAll(out, item.categories());
        Texts.writeAll(out, item.tags());
        out.writeDouble(item.price());
        Texts.write(out, item.currency());
        Texts.write(out, item.brand());
        Texts.write(out, item.image());
        Texts.write(out, item.url());
        Texts.write(out, item.text());
        out.writeBoolean(item.available());
        out.writeLong(item.publishedAt());
        Texts.write(out, item.properties());
    }

    static Item read(DataInput in) throws IOException {
        return new Item(
                Texts.readPresent(in),
                Texts.read(in),
                Texts.readAll(in),
                Texts.readAll(in),
                in.readDouble(),
                Texts.read(in),
                Texts.read(in),
                Texts.read(in),
                Texts.read(in),
                Texts.read(in),
                in.readBoolean(),
                in.readLong(),
                Texts.read(in));
    }
}
