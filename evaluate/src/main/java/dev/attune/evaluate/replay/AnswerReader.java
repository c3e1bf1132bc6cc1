package dev.attune.evaluate.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.evaluate.replay.Answer.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the collector's 200 answer, and its errors. */
final class AnswerReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 200;

    private AnswerReader() {}

    /** Throws {@link ReplayException} when the body is not one verdict for each of {@code events} events. */
    static Answer read(byte[] body, int events) {
        try {
            JsonNode answer = JSON.readTree(body);
            List<Verdict> verdicts = new ArrayList<>(events);
            for (JsonNode result : answer.path("results")) {
                verdicts.add(verdict(result));
            }
            if (verdicts.size() != events) {
                throw new ReplayException("results: " + verdicts.size() + " (expected: " + events + ")");
            }
            return new Answer(verdicts, answer.path("offset").asLong(-1));
        } catch (IOException e) {
            throw new ReplayException("answer: " + e.getMessage() + " (expected: JSON)", e);
        }
    }

    /** The message of an error body, or its beginning when it is not ours. */
    static String error(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonNode error = JSON.readTree(body).path("error");
            if (error.isObject()) {
                return error.path("code").asText() + ": "
                        + error.path("message").asText();
            }
        } catch (IOException e) {
            return shorten(text);
        }
        return shorten(text);
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static Verdict verdict(JsonNode result) {
        return new Verdict(
                result.path("id").asText(),
                result.path("status").asText(),
                text(result, "code"),
                text(result, "path"),
                text(result, "message"));
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).isTextual() ? object.path(field).textValue() : null;
    }
}
