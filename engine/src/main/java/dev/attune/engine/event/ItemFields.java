package dev.attune.engine.event;

import static dev.attune.engine.event.EventFields.bit;

import dev.attune.engine.catalog.Item;

/** The fields of an item as bytes. */
final class ItemFields {
    private static final int TITLE = 1;
    private static final int PRICE = 1 << 1;
    private static final int CURRENCY = 1 << 2;
    private static final int BRAND = 1 << 3;
    private static final int IMAGE = 1 << 4;
    private static final int URL = 1 << 5;
    private static final int TEXT = 1 << 6;
    private static final int AVAILABLE = 1 << 7;
    private static final int PUBLISHED = 1 << 8;
    private static final int PROPERTIES = 1 << 9;
    private static final int ALL = (1 << 10) - 1;

    private ItemFields() {}

    static void write(Item item, BinaryWriter out) {
        out.writeUnsigned(flags(item));
        out.writeString(item.id());
        out.writeIfPresent(item.title());
        out.writeStrings(item.categories());
        out.writeStrings(item.tags());
        out.writeIfPresent(item.price());
        out.writeIfPresent(item.currency());
        out.writeIfPresent(item.brand());
        out.writeIfPresent(item.image());
        out.writeIfPresent(item.url());
        out.writeIfPresent(item.text());
        if (item.publishedAt() != -1) {
            out.writeSigned(item.publishedAt());
        }
        out.writeIfPresent(item.properties());
    }

    static Item read(BinaryReader in) {
        int flags = in.readFlags(ALL);
        return new Item(
                in.readString(),
                in.readString((flags & TITLE) != 0),
                in.readStrings(),
                in.readStrings(),
                in.readDouble((flags & PRICE) != 0),
                in.readString((flags & CURRENCY) != 0),
                in.readString((flags & BRAND) != 0),
                in.readString((flags & IMAGE) != 0),
                in.readString((flags & URL) != 0),
                in.readString((flags & TEXT) != 0),
                (flags & AVAILABLE) != 0,
                (flags & PUBLISHED) == 0 ? -1 : in.readSigned(),
                in.readString((flags & PROPERTIES) != 0));
    }

    private static int flags(Item item) {
        return bit(item.title() != null, TITLE)
                | bit(!Double.isNaN(item.price()), PRICE)
                | bit(item.currency() != null, CURRENCY)
                | bit(item.brand() != null, BRAND)
                | bit(item.image() != null, IMAGE)
                | bit(item.url() != null, URL)
                | bit(item.text() != null, TEXT)
                | bit(item.available(), AVAILABLE)
                | bit(item.publishedAt() != -1, PUBLISHED)
                | bit(item.properties() != null, PROPERTIES);
    }
}
