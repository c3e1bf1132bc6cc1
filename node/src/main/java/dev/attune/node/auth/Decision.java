package dev.attune.node.auth;

import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;

/** Whether a request may go on. */
public sealed interface Decision {
    /** It may, on this site. */
    record Allowed(String site) implements Decision {}

    /** It may not. A 401 should carry {@code WWW-Authenticate: Bearer}. */
    record Denied(int status, ApiError error) implements Decision {}

    static Decision denied(ErrorCode code, String message) {
        return new Denied(code.status(), ApiError.of(code, message));
    }
}
