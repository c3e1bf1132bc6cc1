package dev.attune.node.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Reads JSON from strangers into a tree. Two rings of limits: what breaks the outer one (text that is not JSON or not
 * UTF-8, nesting beyond 1,000, more values than the caller allows) rejects the whole text; what breaks the inner one
 * (nesting beyond {@link #MAX_DEPTH}, texts beyond {@link #MAX_TEXT}, numbers beyond 64 digits or not finite, a key
 * given twice) spoils only the value, and {@link Fields} reports it where it is read. Never throws; messages hold a
 * position and no content.
 */
public final class StrictJson {
    /** Deepest nesting of a usable value. */
    public static final int MAX_DEPTH = 64;

    /** Longest usable text, in UTF-16 units. */
    public static final int MAX_TEXT = 65_536;

    /** Longest usable number, in characters. */
    public static final int MAX_NUMBER = 64;

    private static final int BODY_DEPTH = 1_000;
    private static final int BODY_TEXT = 64 << 20;
    private static final int BODY_NUMBER = 1_000;
    private static final int BODY_NAME = 8_192;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Interned names would let strangers fill a table of the virtual machine.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(BODY_DEPTH)
                    .maxStringLength(BODY_TEXT)
                    .maxNumberLength(BODY_NUMBER)
                    .maxNameLength(BODY_NAME)
                    .build())
            .build();

    private StrictJson() {}

    /** Reads a whole body; a byte order mark is passed over. */
    public static Outcome<JsonNode> read(byte[] json, int maxValues) {
        return read(json, 0, json.length, maxValues);
    }

    /** Reads a part of a body, for example one of its lines. */
    public static Outcome<JsonNode> read(byte[] json, int offset, int length, int maxValues) {
        if (!Utf8.isValid(json, offset, length)) {
            return Outcome.rejected(ErrorCode.NOT_JSON, "body: not UTF-8 (expected: JSON in UTF-8)");
        }
        int mark = Utf8.byteOrderMark(json, offset, length);
        try (JsonParser parser = FACTORY.createParser(json, offset + mark, length - mark)) {
            return Outcome.accepted(new TreeReader(parser, maxValues).whole());
        } catch (TreeReader.TooManyValuesException e) {
            return Outcome.rejected(ErrorCode.TOO_LARGE, "body: more than " + maxValues + " values (expected: fewer)");
        } catch (StreamConstraintsException e) {
            return Outcome.rejected(ErrorCode.TOO_COMPLEX, tooComplex());
        } catch (JsonProcessingException e) {
            return Outcome.rejected(ErrorCode.NOT_JSON, "body: not JSON at " + place(e) + " (expected: JSON in UTF-8)");
        } catch (IOException e) {
            return Outcome.rejected(ErrorCode.NOT_JSON, "body: not JSON (expected: JSON in UTF-8)");
        }
    }

    private static String tooComplex() {
        return "body: nested deeper than " + BODY_DEPTH + " levels, a number longer than " + BODY_NUMBER
                + " or a name longer than " + BODY_NAME + " (expected: simpler JSON)";
    }

    private static String place(JsonProcessingException e) {
        if (e.getLocation() == null) {
            return "an unknown place";
        }
        return "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
    }
}
