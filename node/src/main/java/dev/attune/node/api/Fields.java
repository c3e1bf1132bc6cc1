package dev.attune.node.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON object. A member that is missing or null reads as absent; the first one that is wrong is
 * kept as {@link #problem}, and reading goes on with absent values. For one thread.
 */
public final class Fields {
    private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");

    private final ObjectNode object;
    private final String path;
    private final String prefix;
    private final Fields root;
    private @Nullable ApiError problem;

    private Fields(ObjectNode object, String path, String prefix, @Nullable Fields root) {
        this.object = object;
        this.path = path;
        this.prefix = prefix;
        this.root = root == null ? this : root;
    }

    /** @param path where the object stands in the body, for example {@code events[3]}; empty for the body itself */
    public static Fields of(ObjectNode object, String path) {
        return new Fields(object, path, "", null);
    }

    /** The first thing that was wrong, also in objects below, or null. */
    public @Nullable ApiError problem() {
        return root.problem;
    }

    /** Keeps a problem of a member, in the form {@code depth: 1.7 (expected: 0..1)}, unless there is one already. */
    public void wrong(ErrorCode code, String name, String foundAndExpected) {
        if (root.problem == null) {
            root.problem = ApiError.of(code, prefix + name + ": " + foundAndExpected, pathOf(name));
        }
    }

    /** Whether the member is there and not null. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** The names of all members, in their order. */
    public List<String> names() {
        List<String> names = new ArrayList<>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** An identifier (text, or a whole number), or null. */
    public @Nullable String id(String name, Identifiers.Kind kind) {
        JsonNode node = usable(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual() && !node.isIntegralNumber()) {
            wrong(ErrorCode.ILLEGAL_ID, name, typeOf(node) + " (expected: a text)");
            return null;
        }
        String id = node.asText();
        String flaw = Identifiers.flaw(id, kind);
        if (flaw != null) {
            wrong(ErrorCode.ILLEGAL_ID, name, flaw);
        }
        return flaw == null ? id : null;
    }

    /** A text for people, cleaned and cut to the limit (UTF-16 units), or null when absent or blank. */
    public @Nullable String cutText(String name, int limit) {
        String text = rawText(name);
        return text == null || text.isBlank() ? null : Texts.clean(text, limit);
    }

    /** A text that must fit the limit (UTF-16 units), cleaned, or null when absent or blank. */
    public @Nullable String text(String name, int limit) {
        String text = rawText(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > limit) {
            wrong(ErrorCode.TOO_LONG, name, text.length() + " characters (expected: at most " + limit + ")");
            return null;
        }
        return Texts.clean(text, limit);
    }

    /** An ISO 4217 code in capitals, or null when absent. */
    public @Nullable String currency(String name) {
        String currency = text(name, 16);
        if (currency == null || CURRENCY.matcher(currency).matches()) {
            return currency == null ? null : currency.toUpperCase(Locale.ROOT);
        }
        wrong(ErrorCode.BAD_VALUE, name, Texts.shown(currency) + " (expected: three letters of ISO 4217 as EUR)");
        return null;
    }

    /** A finite number within the range, or NaN when absent. */
    public double number(String name, double min, double max) {
        JsonNode node = usable(name);
        if (node == null) {
            return Double.NaN;
        }
        double number = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (number >= min && number <= max) {
            return number;
        }
        wrong(ErrorCode.BAD_VALUE, name, shown(node) + " (expected: " + plain(min) + ".." + plain(max) + ")");
        return Double.NaN;
    }

    /** A number within the range, rounded, or the given value when absent. */
    public long whole(String name, long min, long max, long absent) {
        double number = number(name, (double) min, (double) max);
        return Double.isNaN(number) ? absent : Math.round(number);
    }

    /** True, false, or null when absent. */
    public @Nullable Boolean flag(String name) {
        JsonNode node = usable(name);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            wrong(ErrorCode.BAD_VALUE, name, shown(node) + " (expected: true or false)");
            return null;
        }
        return node.booleanValue();
    }

    /** A time in ms since the epoch, or {@link Times#NONE} when absent. */
    public long time(String name) {
        JsonNode node = usable(name);
        if (node == null) {
            return Times.NONE;
        }
        long time = Times.parse(node);
        if (time == Times.NONE) {
            wrong(
                    ErrorCode.BAD_TIME,
                    name,
                    shown(node) + " (expected: ms since the epoch, or ISO 8601 with a zone as 2026-11-24T16:00:00Z)");
        }
        return time;
    }

    /** An object, or null when absent. */
    public @Nullable Fields object(String name) {
        ObjectNode node = objectNode(name);
        return node == null ? null : new Fields(node, pathOf(name), prefix + name + '.', root);
    }

    /** An object as compact JSON with sorted keys of at most so many bytes in UTF-8, or null when absent. */
    public @Nullable String json(String name, int limit) {
        ObjectNode node = objectNode(name);
        return node == null ? null : canonical(name, node, limit);
    }

    /** Any value as compact JSON with sorted keys of at most so many bytes in UTF-8, or null when absent. */
    public @Nullable String anyJson(String name, int limit) {
        JsonNode node = usable(name);
        return node == null ? null : canonical(name, node, limit);
    }

    /** Texts of an array (or one text alone), each once, in order; empty when absent. */
    public List<String> texts(String name, int maxCount, int limit) {
        JsonNode node = usable(name);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (!node.isArray()) {
            addText(name, node, limit, texts);
            return texts;
        }
        if (node.size() > maxCount) {
            wrong(ErrorCode.TOO_LONG, name, node.size() + " entries (expected: at most " + maxCount + ")");
            return List.of();
        }
        for (int i = 0; i < node.size(); i++) {
            addText(name + '[' + i + ']', node.get(i), limit, texts);
        }
        return texts;
    }

    /** The member's node, or null when absent or not usable (then the problem is kept). */
    public @Nullable JsonNode usable(String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        Flaw flaw = flawOf(node);
        if (flaw != null) {
            wrong(flaw.code(), name, flaw.message());
            return null;
        }
        return node;
    }

    /** The value as a message may show it. */
    public static String shown(JsonNode node) {
        if (node.isTextual()) {
            return Texts.shown(node.textValue());
        }
        return node.isNumber() || node.isBoolean() ? node.asText() : typeOf(node);
    }

    static @Nullable Flaw flawOf(JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof Flaw flaw ? flaw : null;
    }

    private void addText(String name, JsonNode node, int limit, List<String> texts) {
        Flaw flaw = flawOf(node);
        if (flaw != null) {
            wrong(flaw.code(), name, flaw.message());
            return;
        }
        if (!node.isTextual() || node.textValue().isBlank()) {
            wrong(ErrorCode.BAD_VALUE, name, shown(node) + " (expected: a text)");
            return;
        }
        String text = node.textValue();
        if (text.length() > limit) {
            wrong(ErrorCode.TOO_LONG, name, text.length() + " characters (expected: at most " + limit + ")");
            return;
        }
        String clean = Texts.clean(text, limit);
        if (!texts.contains(clean)) {
            texts.add(clean);
        }
    }

    private @Nullable String canonical(String name, JsonNode node, int limit) {
        CanonicalJson json = new CanonicalJson(limit);
        String text = json.write(node);
        Flaw flaw = json.flaw();
        if (flaw != null) {
            wrong(flaw.code(), name, flaw.message());
            return null;
        }
        if (text.length() > limit || text.getBytes(StandardCharsets.UTF_8).length > limit) {
            wrong(ErrorCode.TOO_LONG, name, "too much (expected: at most " + limit + " bytes as compact JSON)");
            return null;
        }
        return text;
    }

    private @Nullable ObjectNode objectNode(String name) {
        JsonNode node = usable(name);
        if (node != null && !(node instanceof ObjectNode)) {
            wrong(ErrorCode.BAD_VALUE, name, typeOf(node) + " (expected: an object)");
        }
        return node instanceof ObjectNode found ? found : null;
    }

    private @Nullable String rawText(String name) {
        JsonNode node = usable(name);
        if (node != null && !node.isTextual()) {
            wrong(ErrorCode.BAD_VALUE, name, shown(node) + " (expected: a text)");
        }
        return node == null ? null : node.textValue();
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    private static String typeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case POJO, BINARY, MISSING -> "nothing usable";
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
