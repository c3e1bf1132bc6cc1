package dev.attune.engine.event;

import static dev.attune.engine.event.EventFields.bit;

import dev.attune.engine.event.Interaction.Touch;
import java.util.ArrayList;
import java.util.List;

/**
 * Interactions as bytes, for logs and streams: a version byte (1), a number of flags, then the fields in the order of
 * the record. The same interaction always gives the same bytes. Strings are a length and UTF-8, numbers are
 * variable-length, fractions are eight bytes.
 */
public final class InteractionCodec {
    private static final int VERSION = 1;
    private static final int RETRACTION = 1;
    private static final int FIRST_TOUCH = 1 << 1;
    private static final int RECOMMENDATION = 1 << 2;
    private static final int ALL = (1 << 3) - 1;

    private InteractionCodec() {}

    public static byte[] encode(Interaction interaction) {
        BinaryWriter out = new BinaryWriter(256);
        out.writeByte(VERSION);
        out.writeUnsigned(flags(interaction));
        out.writeUnsigned(interaction.offset());
        out.writeSigned(interaction.index());
        out.writeString(interaction.person());
        out.writeUnsigned(interaction.sequence());
        out.writeSigned(interaction.profileVersion());
        out.writeSigned(interaction.time());
        out.writeByte(EventTypeCode.of(interaction.type()));
        out.writeString(interaction.item());
        out.writeStrings(interaction.categories());
        out.writeDouble(interaction.weight());
        out.writeString(interaction.session());
        out.writeString(interaction.device());
        writeContext(interaction.context(), out);
        EventFields.write(interaction.recommendation(), out);
        return out.toBytes();
    }

    /** @throws DecodeException when the bytes are damaged or of an unknown version */
    public static Interaction decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        in.requireVersion(VERSION);
        int flags = in.readFlags(ALL);
        Interaction interaction = new Interaction(
                in.readUnsigned(),
                in.readSignedInt(),
                in.readString(),
                in.readUnsigned(),
                in.readSigned(),
                in.readSigned(),
                EventTypeCode.type(in.readByte()),
                in.readString(),
                in.readStrings(),
                in.readDouble(),
                (flags & RETRACTION) != 0,
                (flags & FIRST_TOUCH) != 0,
                in.readString(),
                in.readString(),
                readContext(in),
                (flags & RECOMMENDATION) == 0 ? null : EventFields.readListPosition(in));
        in.requireEnd();
        return interaction;
    }

    private static int flags(Interaction interaction) {
        return bit(interaction.retraction(), RETRACTION)
                | bit(interaction.firstTouch(), FIRST_TOUCH)
                | bit(interaction.recommendation() != null, RECOMMENDATION);
    }

    private static void writeContext(List<Touch> context, BinaryWriter out) {
        out.writeUnsigned(context.size());
        for (int i = 0; i < context.size(); i++) {
            Touch touch = context.get(i);
            out.writeString(touch.item());
            out.writeSigned(touch.distance());
            out.writeDouble(touch.weight());
        }
    }

    private static List<Touch> readContext(BinaryReader in) {
        int count = in.readLength("context size");
        List<Touch> context = new ArrayList<>(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            context.add(new Touch(in.readString(), in.readSignedInt(), in.readDouble()));
        }
        return context;
    }
}
