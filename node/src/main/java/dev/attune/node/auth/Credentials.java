package dev.attune.node.auth;

import org.jspecify.annotations.Nullable;

/**
 * What a request shows. Its text form shows nothing.
 *
 * @param key header {@code X-Attune-Key} or parameter {@code key}: a public key
 * @param bearer header {@code Authorization: Bearer}: a secret key or a user token
 * @param token parameter {@code token}: a user token
 */
public record Credentials(
        @Nullable String key,
        @Nullable String bearer,
        @Nullable String token) {
    public static final Credentials NONE = new Credentials(null, null, null);

    private static final String SCHEME = "Bearer ";

    /** From the raw values of a request; blank ones count as missing, and so does another scheme than Bearer. */
    public static Credentials of(
            @Nullable String keyHeader,
            @Nullable String keyParameter,
            @Nullable String authorization,
            @Nullable String tokenParameter) {
        return new Credentials(
                present(keyHeader) != null ? present(keyHeader) : present(keyParameter),
                bearer(authorization),
                present(tokenParameter));
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return present(authorization.substring(SCHEME.length()));
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
