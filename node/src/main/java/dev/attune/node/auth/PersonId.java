package dev.attune.node.auth;

import static java.util.Objects.requireNonNull;

/** A person's identifier as the site knows it: raw identity. It ends at the collector; only {@link #raw} shows it. */
public record PersonId(Kind kind, String raw) {
    public PersonId {
        requireNonNull(kind, "kind");
        requireNonNull(raw, "raw");
    }

    /** Whether the site knows the person, or the tracker only made up an id for the browser. */
    public enum Kind {
        KNOWN,
        ANONYMOUS
    }

    public static PersonId known(String raw) {
        return new PersonId(Kind.KNOWN, raw);
    }

    public static PersonId anonymous(String raw) {
        return new PersonId(Kind.ANONYMOUS, raw);
    }

    /** The kind alone. */
    @Override
    public String toString() {
        return "PersonId[" + kind + ']';
    }
}
