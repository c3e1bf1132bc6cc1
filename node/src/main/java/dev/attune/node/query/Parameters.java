package dev.attune.node.query;

import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Identifiers;
import dev.attune.node.api.Texts;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the decoded parameters of a request's address. A parameter that is missing or empty reads as absent; the first
 * that is wrong is kept as {@link #problem}. For one thread.
 */
public final class Parameters {
    /** Most ids in one parameter. */
    public static final int MAX_IDS = 200;

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SLOT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private final Map<String, List<String>> values;
    private @Nullable ApiError problem;

    /** @param values every parameter with all its values */
    public Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The first thing that was wrong, or null. */
    public @Nullable ApiError problem() {
        return problem;
    }

    /** The value as it is, or null. A parameter given twice is wrong: which one counts would be a guess. */
    public @Nullable String text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            wrong(ErrorCode.BAD_PARAMETER, name, "given " + all.size() + " times (expected: once)");
            return null;
        }
        return all.isEmpty() || all.get(0).isEmpty() ? null : all.get(0);
    }

    /**
     * An id, or null. A slip such as {@code undefined} is taken here: it is somebody unknown, and a list must come.
     * Messages do not show it.
     */
    public @Nullable String id(String name) {
        String id = text(name);
        if (id == null || id.isBlank()) {
            return null;
        }
        if (id.length() > Identifiers.MAX_LENGTH) {
            String expected = " characters (expected: 1.." + Identifiers.MAX_LENGTH + ")";
            wrong(ErrorCode.BAD_PARAMETER, name, id.length() + expected);
            return null;
        }
        if (!Texts.clean(id, Identifiers.MAX_LENGTH).equals(id)) {
            wrong(ErrorCode.BAD_PARAMETER, name, "a control character (expected: none)");
            return null;
        }
        return id;
    }

    /** Ids separated by commas; empty when absent. */
    public List<String> ids(String name) {
        String text = text(name);
        if (text == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (String id : text.split(",", -1)) {
            if (!id.isBlank() && id.length() <= Identifiers.MAX_LENGTH) {
                ids.add(id.strip());
            }
        }
        if (ids.size() > MAX_IDS) {
            wrong(ErrorCode.BAD_PARAMETER, name, ids.size() + " ids (expected: at most " + MAX_IDS + ")");
            return List.of();
        }
        return ids;
    }

    /** A whole number within the range. */
    public int whole(String name, int min, int max, int absent) {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number >= min && number <= max) {
            return number;
        }
        wrong(ErrorCode.BAD_PARAMETER, name, Texts.shown(text) + " (expected: " + min + ".." + max + ")");
        return absent;
    }

    /** The name of a slot, {@code home} when absent. */
    public String slot() {
        String slot = text("slot");
        if (slot == null || SLOT.matcher(slot).matches()) {
            return slot == null ? "home" : slot;
        }
        String expected = " (expected: a letter or digit, then up to 63 letters, digits or any of _.-)";
        wrong(ErrorCode.BAD_PARAMETER, "slot", Texts.shown(slot) + expected);
        return "home";
    }

    /** {@code true} or {@code false}, the latter when absent. */
    public boolean flag(String name) {
        String text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            wrong(ErrorCode.BAD_PARAMETER, name, Texts.shown(text) + " (expected: true or false)");
        }
        return "true".equals(text);
    }

    /** An ISO 8601 duration within the range, in ms. */
    public long duration(String name, Duration min, Duration max, Duration absent) {
        String text = text(name);
        if (text == null) {
            return absent.toMillis();
        }
        Duration duration = parsed(text);
        if (duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) {
            return duration.toMillis();
        }
        wrong(ErrorCode.BAD_PARAMETER, name, Texts.shown(text) + " (expected: " + min + ".." + max + ")");
        return absent.toMillis();
    }

    /** Keeps a problem, unless there is one already. */
    void wrong(ErrorCode code, String name, String foundAndExpected) {
        if (problem == null) {
            problem = ApiError.of(code, name + ": " + foundAndExpected, name);
        }
    }

    private static Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            return Duration.ofSeconds(-1);
        }
    }
}
