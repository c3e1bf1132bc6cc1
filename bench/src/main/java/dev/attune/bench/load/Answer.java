package dev.attune.bench.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What the server said to one request.
 *
 * @param status HTTP status, 0 when there was no answer
 */
public record Answer(int status, String body) {
    private static final JsonFactory JSON = new JsonFactory();

    /** No answer at all: a connection that broke. */
    static Answer none(Throwable cause) {
        return new Answer(0, String.valueOf(cause));
    }

    /**
     * The verdicts of {@code POST /v1/events}.
     *
     * @param offset of the last event, −1 when nothing was taken
     */
    public record Verdicts(int accepted, int others, long offset) {}

    /** Reads the verdicts; an answer that is none gives no accepted event. */
    public Verdicts verdicts() {
        if (status != 200) {
            return new Verdicts(0, 0, -1);
        }
        int accepted = 0;
        int others = 0;
        long offset = -1;
        try (JsonParser json = JSON.createParser(body)) {
            while (json.nextToken() != null) {
                if (json.currentToken() != JsonToken.FIELD_NAME) {
                    continue;
                }
                if ("offset".equals(json.currentName())) {
                    json.nextToken();
                    offset = json.getLongValue();
                } else if ("status".equals(json.currentName())) {
                    boolean taken = "accepted".equals(json.nextTextValue());
                    accepted += taken ? 1 : 0;
                    others += taken ? 0 : 1;
                }
            }
        } catch (IOException e) {
            return new Verdicts(0, 0, -1);
        }
        return new Verdicts(accepted, others, offset);
    }
}
