package dev.attune.store.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.exc.StreamWriteException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.attune.engine.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A profile as JSON: the same document in every store and in the answer to {@code GET /v1/users/{id}/profile}. The
 * format's number and the version come first, so that a store can compare versions without parsing the rest. Fields
 * that are not known are passed over; another format is refused. Any thread.
 *
 * <p>JSON has no word for NaN and infinity: a preference that is not finite is left out, any other such number is
 * written as 0.
 */
public final class ProfileJson {
    /** The number of the format that is written, and the only one that is read. */
    public static final int FORMAT = 1;

    private static final byte[] HEAD = ascii("{\"format\":" + FORMAT + ",\"version\":");
    private static final int EXPECTED_BYTES = 2_000;
    private static final JsonFactory PLAIN = factory(false);
    private static final JsonFactory ESCAPED = factory(true);

    private ProfileJson() {}

    /** The document, UTF-8. */
    public static byte[] write(Profile profile) {
        try {
            return write(profile, PLAIN);
        } catch (StreamWriteException e) {
            // Half a surrogate pair in some text: UTF-8 cannot hold it, an escape can.
            return writeEscaped(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the document as the next value of a larger one. */
    public static void write(Profile profile, JsonGenerator out) throws IOException {
        new ProfileWriter(out).write(profile);
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException if it is not a profile, or one of another format
     */
    public static Profile read(byte[] json) {
        try {
            return read(PLAIN.createParser(json));
        } catch (IOException e) {
            return readCharacters(json);
        }
    }

    /** The parser of bytes takes no name with half a surrogate pair, the parser of characters does. */
    private static Profile readCharacters(byte[] json) {
        try {
            return read(PLAIN.createParser(new String(json, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // Without the cause: parsers quote what they read, and this is about a person.
            throw new IllegalArgumentException("profile: not readable (expected: a JSON document of format 1)");
        }
    }

    private static Profile read(JsonParser parser) throws IOException {
        try (parser) {
            return new ProfileReader(parser).read();
        }
    }

    /** The version of a document, read from its head. */
    static long version(byte[] json) {
        if (!startsWithHead(json)) {
            return read(json).version();
        }
        long version = 0;
        int at = HEAD.length;
        for (; at < json.length && json[at] >= '0' && json[at] <= '9'; at++) {
            version = version * 10 + (json[at] - '0');
        }
        return at < json.length && json[at] == ',' && at > HEAD.length
                ? version
                : read(json).version();
    }

    private static boolean startsWithHead(byte[] json) {
        if (json.length < HEAD.length) {
            return false;
        }
        for (int n = 0; n < HEAD.length; n++) {
            if (json[n] != HEAD[n]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] writeEscaped(Profile profile) {
        try {
            return write(profile, ESCAPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(Profile profile, JsonFactory factory) throws IOException {
        ByteArrayBuilder bytes = new ByteArrayBuilder(EXPECTED_BYTES);
        try (JsonGenerator out = factory.createGenerator(bytes)) {
            write(profile, out);
        }
        return bytes.toByteArray();
    }

    private static JsonFactory factory(boolean escaped) {
        TSFBuilder<?, ?> builder = JsonFactory.builder()
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, escaped)
                .streamReadConstraints(unlimited());
        return (JsonFactory) builder.disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build();
    }

    /** What was written must be readable; how much is let in is decided where events come in. */
    private static StreamReadConstraints unlimited() {
        return StreamReadConstraints.builder()
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
