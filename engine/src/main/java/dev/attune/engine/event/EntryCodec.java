package dev.attune.engine.event;

/**
 * Entries as bytes, for logs. The same entry always gives the same bytes. A lone surrogate in a string, which UTF-8
 * cannot hold, comes back as a question mark.
 *
 * <pre>
 * byte version (1)
 * byte kind: 1 Event, 2 ItemStored, 3 ItemRemoved, 4 PersonUpdated
 * the fields of that kind; a number of presence bits comes before the optional ones
 * </pre>
 *
 * Strings are a length and UTF-8, numbers are variable-length, fractions are eight bytes.
 */
public final class EntryCodec {
    private static final int VERSION = 1;
    private static final int EVENT = 1;
    private static final int ITEM_STORED = 2;
    private static final int ITEM_REMOVED = 3;
    private static final int PERSON_UPDATED = 4;

    private EntryCodec() {}

    public static byte[] encode(Entry entry) {
        BinaryWriter out = new BinaryWriter(256);
        out.writeByte(VERSION);
        if (entry instanceof Event event) {
            out.writeByte(EVENT);
            EventFields.write(event, out);
        } else if (entry instanceof ItemStored stored) {
            out.writeByte(ITEM_STORED);
            ItemFields.write(stored.item(), out);
            out.writeSigned(stored.receivedAt());
        } else if (entry instanceof ItemRemoved removed) {
            out.writeByte(ITEM_REMOVED);
            out.writeString(removed.item());
            out.writeSigned(removed.receivedAt());
        } else if (entry instanceof PersonUpdated updated) {
            out.writeByte(PERSON_UPDATED);
            PersonFields.write(updated, out);
        }
        return out.toBytes();
    }

    /** @throws DecodeException when the bytes are damaged or of an unknown version or kind */
    public static Entry decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        in.requireVersion(VERSION);
        int kind = in.readByte();
        Entry entry = switch (kind) {
            case EVENT -> EventFields.read(in);
            case ITEM_STORED -> new ItemStored(ItemFields.read(in), in.readSigned());
            case ITEM_REMOVED -> new ItemRemoved(in.readString(), in.readSigned());
            case PERSON_UPDATED -> PersonFields.read(in);
            default -> throw new DecodeException("entry kind: " + kind + " (expected: 1 to 4)");
        };
        in.requireEnd();
        return entry;
    }
}
