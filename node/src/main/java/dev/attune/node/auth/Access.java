package dev.attune.node.auth;

import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. A secret key may do everything on its site; a public key may do what is open; a user token may read
 * the list of its person and set that person's answers and consent. A key, and a token's audience, name the site; when
 * both are shown they must agree. A node without keys (it then listens on loopback alone) allows everything. Any thread.
 */
public final class Access {
    private final ApiKeys keys;
    private final List<UserTokens> tokens;
    private final String openSite;

    /**
     * @param tokens of the sites that have a token secret
     * @param openSite the site of a node without keys
     */
    public Access(ApiKeys keys, List<UserTokens> tokens, String openSite) {
        this.keys = keys;
        this.tokens = List.copyOf(tokens);
        this.openSite = openSite;
    }

    /** Whether everything is allowed, since no keys are configured. */
    public boolean isOpen() {
        return keys.isEmpty();
    }

    /**
     * Decides about a request.
     *
     * @param person whom it is about, or null when it is about nobody
     * @param now ms since the epoch, by the wall clock
     */
    public Decision decide(Credentials shown, Operation operation, @Nullable PersonId person, long now) {
        if (keys.isEmpty()) {
            return new Decision.Allowed(openSite);
        }
        if (shown.bearer() != null) {
            ApiKeys.Grant grant = keys.find(shown.bearer());
            if (grant != null) {
                return withBearerKey(grant);
            }
        }
        return withoutSecret(shown, operation, person, now);
    }

    private static Decision withBearerKey(ApiKeys.Grant grant) {
        return grant.role() == ApiKeys.Role.SECRET
                ? new Decision.Allowed(grant.site())
                : Decision.denied(
                        ErrorCode.BAD_KEY,
                        "Authorization: a public key (expected: a secret key; send this one as X-Attune-Key)");
    }

    private Decision withoutSecret(Credentials shown, Operation operation, @Nullable PersonId person, long now) {
        String site = null;
        if (shown.key() != null) {
            ApiKeys.Grant grant = keys.find(shown.key());
            Decision wrong = wrongKey(grant);
            if (wrong != null) {
                return wrong;
            }
            site = grant == null ? null : grant.site();
        }
        if (site != null && operation.isOpen()) {
            return new Decision.Allowed(site);
        }
        String token = shown.bearer() != null ? shown.bearer() : shown.token();
        if (token == null) {
            return withPublicKey(site, operation);
        }
        return verify(token, site, now)
                .<Decision>fold(
                        verified -> withToken(verified, operation, person),
                        rejected -> new Decision.Denied(rejected.status(), rejected.error()));
    }

    private static @Nullable Decision wrongKey(ApiKeys.@Nullable Grant grant) {
        if (grant == null) {
            return Decision.denied(ErrorCode.BAD_KEY, "key: unknown (expected: a public key of this server)");
        }
        return grant.role() == ApiKeys.Role.PUBLIC
                ? null
                : Decision.denied(
                        ErrorCode.BAD_KEY,
                        "key: a secret key (expected: a public key; send this one as Authorization: Bearer)");
    }

    private static Decision withPublicKey(@Nullable String site, Operation operation) {
        if (site == null) {
            return Decision.denied(
                    ErrorCode.MISSING_KEY, "key: missing (expected: X-Attune-Key or Authorization: Bearer)");
        }
        if (operation.isOwn()) {
            return Decision.denied(
                    ErrorCode.TOKEN_REQUIRED,
                    "token: missing (expected: a user token of this person, or a secret key)");
        }
        return Decision.denied(ErrorCode.FORBIDDEN, "key: a public key (expected: a secret key)");
    }

    private static Decision withToken(UserToken token, Operation operation, @Nullable PersonId person) {
        boolean own = operation.isOwn() && person != null && token.binds(person);
        if (own || operation == Operation.READ_LIST) {
            return new Decision.Allowed(token.site());
        }
        if (operation == Operation.SEND_EVENTS) {
            return Decision.denied(ErrorCode.MISSING_KEY, "key: missing (expected: a public key as X-Attune-Key)");
        }
        return operation.isOwn()
                ? Decision.denied(ErrorCode.FORBIDDEN, "token: of another person (expected: one of this person)")
                : Decision.denied(ErrorCode.FORBIDDEN, "token: a user token (expected: a secret key)");
    }

    /** With a key the token must be of the key's site; alone it must be of any site of this node. */
    private Outcome<UserToken> verify(String token, @Nullable String site, long now) {
        Outcome<UserToken> last = Outcome.rejected(
                ErrorCode.BAD_TOKEN,
                "token: not known here (expected: a secret key, or a user token of a site that has a token secret)");
        for (UserTokens candidate : tokens) {
            if (site != null && !site.equals(candidate.site())) {
                continue;
            }
            Outcome<UserToken> verified = candidate.verify(token, now);
            if (verified instanceof Outcome.Accepted) {
                return verified;
            }
            last = verified;
        }
        return last;
    }
}
