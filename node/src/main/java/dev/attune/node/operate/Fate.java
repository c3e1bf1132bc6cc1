package dev.attune.node.operate;

import dev.attune.engine.profile.PersonOutput.Judgement;
import java.util.Locale;

/** What became of an event, in the words of the console. */
public enum Fate {
    /** Counted, and learned from where its type teaches. */
    ACCEPTED,
    /** Sent before. */
    DUPLICATE,
    /** Not an event, or not one that may be kept. */
    REJECTED,
    /** Kept from the learners: the person looks like a robot. */
    ROBOT,
    /** Consent does not allow a profile. */
    WITHHELD;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name in JSON. */
    public String wireName() {
        return wireName;
    }

    static Fate of(Judgement judgement) {
        return switch (judgement) {
            case COUNTED -> ACCEPTED;
            case DUPLICATE -> DUPLICATE;
            case QUARANTINED -> ROBOT;
            case WITHHELD -> WITHHELD;
        };
    }
}
