package dev.attune.node.query;

import dev.attune.engine.recommend.Filter;
import dev.attune.engine.recommend.Filter.Operator;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Outcome;
import dev.attune.node.api.Texts;
import dev.attune.node.api.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code price<50,brand=acme}: conditions separated by commas, all must hold. Operators {@code = != < <= > >=}; a
 * value with a comma stands in double quotes ({@code brand="a, b"}, a quote inside is doubled). Values of the order
 * operators are numbers; {@code publishedAt} takes ISO 8601, too. Never throws; time in proportion to the length.
 */
public final class FilterParser {
    /** Most conditions. */
    public static final int MAX_CONDITIONS = 16;

    /** Longest value. */
    public static final int MAX_VALUE = 256;

    private static final int MAX_LENGTH = 4_096;
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final Pattern OPERATOR = Pattern.compile("!=|<=|>=|=|<|>");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

    private FilterParser() {}

    /** Reads the parameter; an empty text is no condition. */
    public static Outcome<List<Filter>> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return bad(text.length() + " characters (expected: at most " + MAX_LENGTH + ")");
        }
        List<String> conditions = split(text);
        if (conditions.size() > MAX_CONDITIONS) {
            return bad(conditions.size() + " conditions (expected: at most " + MAX_CONDITIONS + ")");
        }
        List<Filter> filters = new ArrayList<>(conditions.size());
        for (String condition : conditions) {
            Outcome<Filter> filter = condition(condition);
            if (filter instanceof Outcome.Rejected<Filter>) {
                return filter.then(none -> Outcome.accepted(List.of()));
            }
            filter.fold(filters::add, rejected -> false);
        }
        return Outcome.accepted(List.copyOf(filters));
    }

    /** At the commas outside quotes; blank parts are dropped. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || (text.charAt(i) == ',' && !quoted);
            if (end && !text.substring(from, i).isBlank()) {
                parts.add(text.substring(from, i).strip());
            }
            from = end ? i + 1 : from;
            quoted ^= i < text.length() && text.charAt(i) == '"';
        }
        return parts;
    }

    private static Outcome<Filter> condition(String condition) {
        Matcher operator = OPERATOR.matcher(condition);
        if (!operator.find()) {
            return bad(Texts.shown(condition) + " (expected: a field, one of = != < <= > >=, a value)");
        }
        String field = condition.substring(0, operator.start()).strip();
        if (!FIELD.matcher(field).matches()) {
            return bad(Texts.shown(field)
                    + " (expected: price, brand, category, tag, currency, publishedAt, or a property)");
        }
        String value = unquoted(condition.substring(operator.end()).strip());
        if (value == null || value.isEmpty() || value.length() > MAX_VALUE) {
            return bad(Texts.shown(condition) + " (expected: a value of 1.." + MAX_VALUE
                    + " characters after the operator)");
        }
        return filter(field, operator(operator.group()), value, condition);
    }

    private static Outcome<Filter> filter(String field, Operator operator, String value, String condition) {
        boolean ordered = operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
        String number = field.equals("publishedAt") ? milliseconds(value) : value;
        if (ordered && !NUMBER.matcher(number).matches()) {
            return bad(Texts.shown(condition) + " (expected: a number after " + symbol(operator) + ")");
        }
        return Outcome.accepted(new Filter(field, operator, Texts.clean(number, MAX_VALUE)));
    }

    private static String milliseconds(String value) {
        long time = Times.parse(value);
        return time == Times.NONE ? value : Long.toString(time);
    }

    private static @Nullable String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        boolean closed = value.length() > 1 && value.endsWith("\"");
        return closed ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : null;
    }

    private static Operator operator(String symbol) {
        return switch (symbol) {
            case "!=" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            default -> Operator.EQUAL;
        };
    }

    private static String symbol(Operator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }

    private static <T> Outcome<T> bad(String message) {
        return Outcome.rejected(ErrorCode.BAD_FILTER, "filter: " + message, "filter");
    }
}
