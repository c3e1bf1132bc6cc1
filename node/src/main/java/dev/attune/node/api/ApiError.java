package dev.attune.node.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Why a request, an event or an item was not taken. Carries no identity of a person, so it may be logged.
 *
 * @param code wire name of an {@link ErrorCode}
 * @param message for people, in the form {@code depth: 1.7 (expected: 0..1)}
 * @param path where in the body, for example {@code events[3].depth}, or null
 */
public record ApiError(
        String code, String message, @Nullable String path) {
    public ApiError {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    public static ApiError of(ErrorCode code, String message) {
        return new ApiError(code.wireName(), message, null);
    }

    public static ApiError of(ErrorCode code, String message, String path) {
        return new ApiError(code.wireName(), message, path);
    }

    /** {@code {"error":{"code":…,"message":…,"path":…}}}, without the path when there is none. */
    public String toJson() {
        StringBuilder json = new StringBuilder(96).append("{\"error\":{\"code\":");
        quote(code, json);
        quote(message, json.append(",\"message\":"));
        if (path != null) {
            quote(path, json.append(",\"path\":"));
        }
        return json.append("}}").toString();
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        json.append('"');
    }
}
