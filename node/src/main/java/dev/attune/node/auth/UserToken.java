package dev.attune.node.auth;

import org.jspecify.annotations.Nullable;

/**
 * What a verified user token says. At least one of the two ids is there.
 *
 * @param site the site that the token is for
 * @param known the person whom the site knows, or null
 * @param anonymous the browser's own id, or null
 * @param expiresAt ms since the epoch
 */
public record UserToken(
        String site, @Nullable PersonId known, @Nullable PersonId anonymous, long expiresAt) {
    /** Whether the token speaks for this person. */
    public boolean binds(PersonId person) {
        return person.equals(known) || person.equals(anonymous);
    }
}
