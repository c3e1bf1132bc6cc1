package dev.attune.evaluate.exam;

import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.model.Events;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the prequential protocol asks for. */
public enum Target {
    /** The next item of the same session that differs from its last one. */
    SESSION,
    /** The next item of the same person that differs from the last one. */
    PERSON,
    /** The items that the person buys next: all that happens at one time is asked for before any of it is shown. */
    PURCHASE;

    /** The name on the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The target of a name; throws {@link IllegalArgumentException} when there is none. */
    public static Target ofName(String name) {
        for (Target target : values()) {
            if (target.wireName().equals(name)) {
                return target;
            }
        }
        String names = Arrays.stream(values()).map(Target::wireName).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("target: " + name + " (expected: one of " + names + ")");
    }

    /** In words, after «next». */
    public String shown() {
        return switch (this) {
            case SESSION -> "different item of the session";
            case PERSON -> "different item of the person";
            case PURCHASE -> "purchase of the person";
        };
    }

    /** Whose rows make one story. */
    String unit(Row row) {
        String person = Events.person(row);
        return this == SESSION && row.session() != null ? person + '/' + row.session() : person;
    }
}
