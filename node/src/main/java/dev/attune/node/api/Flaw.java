package dev.attune.node.api;

/** Why a value of well-formed JSON is not usable. It stands in the tree where the value would, so that only the event around it fails. */
enum Flaw {
    TWICE(ErrorCode.DUPLICATE_FIELD, "given twice (expected: once)"),
    DEEP(ErrorCode.TOO_COMPLEX, "nested deeper than " + StrictJson.MAX_DEPTH + " levels (expected: flatter)"),
    LONG_TEXT(ErrorCode.TOO_LONG, "a very long text (expected: at most 65536 characters)"),
    NUMBER(ErrorCode.BAD_VALUE, "a number out of any range (expected: at most 64 digits, finite as a 64-bit float)");

    private final ErrorCode code;
    private final String message;

    Flaw(ErrorCode code, String message) {
        this.code = code;
        this.message = message;
    }

    ErrorCode code() {
        return code;
    }

    String message() {
        return message;
    }
}
