package dev.attune.node.api;

import java.util.Locale;

/**
 * Every code that an answer may carry, with the HTTP status of a whole request that fails for it (a single event or
 * item of a batch that fails leaves the status at 200) and what it means.
 */
public enum ErrorCode {
    NOT_JSON(400, "The body is not JSON in UTF-8."),
    NOT_A_BATCH(400, "The body is JSON, but not an object with an array `events`."),
    BAD_BODY(400, "The body is JSON, but not of the shape that this endpoint takes."),
    TOO_COMPLEX(400, "JSON nested too deep, or with a number or a name too long to be read."),
    TOO_LARGE(413, "The body is larger than the limit."),
    TOO_MANY_EVENTS(413, "The batch holds more events than the limit."),
    TOO_MANY_ITEMS(413, "The body holds more items than the limit."),
    BAD_PARAMETER(400, "A query parameter has a value that it cannot have."),
    BAD_FILTER(400, "The parameter `filter` cannot be read."),
    MISSING_KEY(401, "The request carries neither a key nor a token."),
    BAD_KEY(401, "The key is not one of this server's, or was sent in the wrong place."),
    TOKEN_REQUIRED(401, "A personal list needs a user token of that person, or a secret key."),
    BAD_TOKEN(401, "The user token cannot be trusted: the message says why."),
    EXPIRED_TOKEN(401, "The user token is no longer valid; ask the site for a new one."),
    FORBIDDEN(403, "The key or token is known, but does not allow this."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "The address takes other HTTP methods."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is neither application/json nor text/plain."),
    OVERLOADED(429, "Too much at once; send the same again after the time in `Retry-After`."),
    UNAVAILABLE(503, "The server cannot take this now; send the same again after the time in `Retry-After`."),
    INTERNAL(500, "The server failed; it has logged why."),

    NOT_AN_EVENT(400, "An entry of `events` is not an object."),
    MISSING_ID(400, "`id` is missing: without it a repeated event would count twice."),
    ILLEGAL_ID(
            400,
            "An identifier is empty, too long, has control characters, or is a programming slip such as `undefined`."),
    MISSING_TYPE(400, "`type` is missing."),
    BAD_TYPE(400, "`type` is not a name: a letter, then up to 63 letters, digits, spaces or any of `_.:/-`."),
    MISSING_TIME(400, "`time` is missing."),
    BAD_TIME(400, "A time is neither whole milliseconds since the epoch nor ISO 8601 with a zone."),
    TIME_TOO_OLD(400, "`time` is further back than the site accepts."),
    TIME_IN_FUTURE(400, "`time` is ahead of the server's clock by more than a skewed clock explains."),
    MISSING_USER(400, "`user` has neither `id` nor `anonymousId`."),
    MISSING_ITEM(400, "This type of event says nothing without `item` (for some types: `item` or `page`)."),
    MISSING_VALUE(400, "A field that is required here is missing."),
    BAD_VALUE(400, "A field has the wrong type or is out of range."),
    TOO_LONG(400, "A field is longer than its limit."),
    DUPLICATE_FIELD(400, "A field is given twice in one object."),
    CONSENT_REQUIRED(400, "The event says that analytics is not allowed: it was not stored.");

    private final int status;
    private final String meaning;
    private final String wireName = name().toLowerCase(Locale.ROOT);

    ErrorCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** HTTP status of a request that fails as a whole for this reason. */
    public int status() {
        return status;
    }

    /** What it means, for the reference documentation. */
    public String meaning() {
        return meaning;
    }

    /** What a code in JSON means; the empty string for a text that is none. */
    public static String meaningOf(String wireName) {
        for (ErrorCode code : values()) {
            if (code.wireName.equals(wireName)) {
                return code.meaning;
            }
        }
        return "";
    }

    /** The code in JSON, for example {@code missing_user}. */
    public String wireName() {
        return wireName;
    }
}
