package dev.attune.engine.recommend;

import dev.attune.engine.catalog.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Filter} made ready for one request: the value parsed once. */
final class Condition {
    private final Filter filter;
    private final double number;

    Condition(Filter filter) {
        this.filter = filter;
        this.number = number(filter.value());
    }

    boolean holds(Item item) {
        return switch (filter.field()) {
            case "price" -> compare(item.price());
            case "publishedAt" -> compare(item.publishedAt() < 0 ? Double.NaN : item.publishedAt());
            case "brand" -> compare(item.brand());
            case "currency" -> compare(item.currency());
            case "category" -> compareAny(item.categories());
            case "tag" -> compareAny(item.tags());
            default -> compare(Properties.find(item.properties(), filter.field()));
        };
    }

    private boolean compareAny(List<String> values) {
        boolean found = values.contains(filter.value());
        return switch (filter.operator()) {
            case EQUAL -> found;
            case NOT_EQUAL -> !found && !values.isEmpty();
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
        };
    }

    private boolean compare(@Nullable String value) {
        if (value == null) {
            return false;
        }
        return switch (filter.operator()) {
            case EQUAL -> value.equals(filter.value()) || number(value) == number;
            case NOT_EQUAL -> !value.equals(filter.value()) && number(value) != number;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compare(number(value));
        };
    }

    /** False for NaN, on both sides: an item without the attribute does not fulfil the condition. */
    private boolean compare(double value) {
        return switch (filter.operator()) {
            case EQUAL -> value == number;
            case NOT_EQUAL -> value < number || value > number;
            case LESS -> value < number;
            case LESS_OR_EQUAL -> value <= number;
            case GREATER -> value > number;
            case GREATER_OR_EQUAL -> value >= number;
        };
    }

    private static double number(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return Double.NaN;
        }
        char first = text.charAt(0);
        if (first != '-' && first != '+' && first != '.' && (first < '0' || first > '9')) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
