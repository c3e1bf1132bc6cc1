package dev.attune.node.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.engine.event.Consent;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Fields;
import dev.attune.node.api.Outcome;
import dev.attune.node.api.StrictJson;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of {@code PUT /v1/users/{id}}: {@code {"attributes": {…}, "answers": {…}, "consent": {…}}}, each part
 * optional; and of {@code PUT /v1/users/{id}/consent}: {@code {"analytics": true, "personalization": false}}. Values are
 * texts, numbers, true or false, arrays of texts (kept as compact JSON), or null, which removes. Never throws.
 */
public final class PersonParser {
    /** Most attributes, and most answers, of one change. */
    public static final int MAX_NAMES = 100;

    /** Longest value. */
    public static final int MAX_VALUE = 1_024;

    private static final int MAX_ENTRIES = 50;
    private static final int MAX_ENTRY = 256;
    private static final int MAX_BYTES = 256 << 10;
    private static final int MAX_VALUES = 10_000;
    private static final Set<String> PARTS = Set.of("attributes", "answers", "consent");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private PersonParser() {}

    /** Reads attributes, answers and consent. */
    public static Outcome<PersonChange> parse(byte[] body) {
        return object(body).then(PersonParser::change);
    }

    /** Reads consent. */
    public static Outcome<Consent> parseConsent(byte[] body) {
        return object(body).then(PersonParser::consent);
    }

    private static Outcome<Fields> object(byte[] body) {
        if (body.length > MAX_BYTES) {
            return Outcome.rejected(
                    ErrorCode.TOO_LARGE, "body: " + body.length + " bytes (expected: at most " + MAX_BYTES + ")");
        }
        return StrictJson.read(body, MAX_VALUES).then(PersonParser::object);
    }

    private static Outcome<Fields> object(JsonNode root) {
        return root instanceof ObjectNode node
                ? Outcome.accepted(Fields.of(node, ""))
                : Outcome.rejected(ErrorCode.BAD_BODY, "body: " + Fields.shown(root) + " (expected: an object)");
    }

    private static Outcome<Consent> consent(Fields body) {
        Consent consent = ConsentFields.read(body);
        ApiError problem = body.problem();
        if (consent == null) {
            ApiError none = ApiError.of(ErrorCode.BAD_BODY, "body: no consent (expected: an object)");
            return Outcome.rejected(problem == null ? none : problem);
        }
        return Outcome.accepted(consent);
    }

    private static Outcome<PersonChange> change(Fields body) {
        for (String name : body.names()) {
            if (!PARTS.contains(name)) {
                String message = "body: an unknown part (expected: attributes, answers or consent)";
                return Outcome.rejected(ErrorCode.BAD_BODY, message);
            }
        }
        Map<String, String> attributes = flat(body.object("attributes"));
        Map<String, String> answers = flat(body.object("answers"));
        Consent consent = ConsentFields.read(body.object("consent"));
        ApiError problem = body.problem();
        return problem == null
                ? Outcome.accepted(new PersonChange(attributes, answers, consent))
                : Outcome.rejected(problem);
    }

    private static Map<String, String> flat(@Nullable Fields fields) {
        Map<String, String> values = new TreeMap<>();
        if (fields == null) {
            return values;
        }
        int index = 0;
        for (String name : fields.names()) {
            if (++index > MAX_NAMES) {
                fields.wrong(ErrorCode.TOO_LONG, "*", "too many (expected: at most " + MAX_NAMES + ")");
                return values;
            }
            if (!NAME.matcher(name).matches()) {
                String expected = "(expected: a letter, then up to 63 letters, digits or any of _.-)";
                fields.wrong(ErrorCode.BAD_VALUE, "*", "the name at place " + index + " " + expected);
                return values;
            }
            values.put(name, value(fields, name));
        }
        return values;
    }

    private static String value(Fields fields, String name) {
        JsonNode node = fields.usable(name);
        if (node == null) {
            return "";
        }
        if (node.isTextual()) {
            String text = fields.text(name, MAX_VALUE);
            return text == null ? "" : text;
        }
        if (node.isArray()) {
            fields.texts(name, MAX_ENTRIES, MAX_ENTRY);
        } else if (node.isObject()) {
            String expected = "(expected: a text, a number, true, false, or an array of texts)";
            fields.wrong(ErrorCode.BAD_VALUE, name, "an object " + expected);
        }
        String json = fields.anyJson(name, MAX_VALUE * 4);
        return json == null ? "" : json;
    }
}
