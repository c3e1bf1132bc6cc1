package dev.attune.node.person;

import dev.attune.engine.event.Consent;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Fields;
import org.jspecify.annotations.Nullable;

/** Reads a consent object. Both members are required: what somebody allows is not guessed. */
public final class ConsentFields {
    private ConsentFields() {}

    /** The consent; null when there is none, or when it is wrong and the fields hold the problem. */
    public static @Nullable Consent read(@Nullable Fields consent) {
        if (consent == null) {
            return null;
        }
        Boolean analytics = required(consent, "analytics");
        Boolean personalization = required(consent, "personalization");
        return analytics == null || personalization == null ? null : new Consent(analytics, personalization);
    }

    private static @Nullable Boolean required(Fields consent, String name) {
        Boolean value = consent.flag(name);
        if (value == null) {
            consent.wrong(ErrorCode.MISSING_VALUE, name, "missing (expected: true or false)");
        }
        return value;
    }
}
