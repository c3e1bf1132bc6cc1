package dev.attune.engine.event;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a person's update as bytes; attributes in the order of their names. */
final class PersonFields {
    private static final int CONSENT = 1;

    private PersonFields() {}

    static void write(PersonUpdated updated, BinaryWriter out) {
        Consent consent = updated.consent();
        out.writeUnsigned(EventFields.bit(consent != null, CONSENT));
        out.writeString(updated.person());
        out.writeUnsigned(updated.attributes().size());
        for (Map.Entry<String, String> attribute : updated.attributes().entrySet()) {
            out.writeString(attribute.getKey());
            out.writeString(attribute.getValue());
        }
        EventFields.write(consent, out);
        out.writeSigned(updated.receivedAt());
    }

    static PersonUpdated read(BinaryReader in) {
        int flags = in.readFlags(CONSENT);
        String person = in.readString();
        int count = in.readLength("attribute count");
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(in.readString(), in.readString());
        }
        @Nullable Consent consent = (flags & CONSENT) == 0 ? null : EventFields.readConsent(in);
        return new PersonUpdated(person, attributes, consent, in.readSigned());
    }
}
