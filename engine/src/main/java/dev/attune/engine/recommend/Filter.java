package dev.attune.engine.recommend;

import static java.util.Objects.requireNonNull;

/**
 * A condition on an attribute of an item, for example {@code price<50} or {@code brand=acme}. An item without the
 * attribute does not fulfil it.
 *
 * @param field {@code price brand category tag currency publishedAt}, or the name of a property
 * @param value compared as a number by the four order operators, as text by the others
 */
public record Filter(String field, Operator operator, String value) {
    public Filter {
        requireNonNull(field, "field");
        requireNonNull(operator, "operator");
        requireNonNull(value, "value");
    }

    /** How the attribute is compared. */
    public enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }
}
