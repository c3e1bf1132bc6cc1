package dev.attune.node.auth;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Identifiers;
import dev.attune.node.api.Outcome;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * User tokens of one site: JSON Web Tokens (RFC 7519) signed with HS256, which the site's own server gives to a browser.
 * Claims: {@code aud} the site's id, {@code exp} at most 24 hours ahead, {@code sub} the user id or {@code anon} the
 * anonymous id, or both. Any thread.
 */
public final class UserTokens {
    /** Longest life of a token. */
    public static final Duration MAX_LIFE = Duration.ofHours(24);

    /** By so much the clocks of the site's server and of this one may differ. */
    public static final Duration LEEWAY = Duration.ofSeconds(30);

    private static final int MAX_LENGTH = 4_096;
    private static final String ANONYMOUS_CLAIM = "anon";

    private final String site;
    private final MACSigner signer;
    private final MACVerifier verifier;

    /** @param secret at least 32 bytes in UTF-8 */
    public UserTokens(String site, String secret) {
        this.site = requireNonNull(site, "site");
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        try {
            this.signer = new MACSigner(bytes);
            this.verifier = new MACVerifier(bytes);
        } catch (JOSEException e) {
            throw new IllegalArgumentException(
                    "secret: " + bytes.length + " bytes (expected: at least " + KeyRules.MIN_TOKEN_SECRET + ")", e);
        }
    }

    /** The site whose tokens these are. */
    public String site() {
        return site;
    }

    /** Makes a token, as the site's own server would; for tests, the demo and the documentation. */
    public String issue(PersonId person, long expiresAt) {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder().audience(site).expirationTime(Date.from(Instant.ofEpochMilli(expiresAt)));
        if (person.kind() == PersonId.Kind.KNOWN) {
            claims.subject(person.raw());
        } else {
            claims.claim(ANONYMOUS_CLAIM, person.raw());
        }
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the signer takes HS256", e);
        }
        return token.serialize();
    }

    /**
     * Checks a token.
     *
     * @param now ms since the epoch, by the wall clock
     */
    public Outcome<UserToken> verify(String token, long now) {
        if (token.length() > MAX_LENGTH) {
            return bad(token.length() + " characters (expected: at most " + MAX_LENGTH + ")");
        }
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(parsed.getHeader().getAlgorithm())) {
                return bad("another algorithm (expected: HS256)");
            }
            if (!parsed.verify(verifier)) {
                return bad("wrong signature (expected: that of this site's token secret)");
            }
            return judged(parsed.getJWTClaimsSet(), Instant.ofEpochMilli(now));
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            return bad("not readable (expected: a signed JSON Web Token)");
        } catch (JOSEException e) {
            return bad("not verifiable (expected: a JSON Web Token signed with HS256)");
        }
    }

    private Outcome<UserToken> judged(@Nullable JWTClaimsSet claims, Instant now) throws ParseException {
        if (claims == null) {
            return bad("no claims (expected: aud, exp, sub or anon)");
        }
        if (!claims.getAudience().contains(site)) {
            return bad("aud: another site (expected: \"" + site + "\")");
        }
        if (claims.getExpirationTime() == null) {
            return bad("exp: missing (expected: seconds since the epoch)");
        }
        Instant expires = claims.getExpirationTime().toInstant();
        if (!expires.isAfter(now.minus(LEEWAY))) {
            return Outcome.rejected(ErrorCode.EXPIRED_TOKEN, "token: expired at " + expires);
        }
        if (expires.isAfter(now.plus(MAX_LIFE).plus(LEEWAY))) {
            return bad("exp: too late (expected: at most 24 hours ahead)");
        }
        boolean early = claims.getNotBeforeTime() != null
                && claims.getNotBeforeTime().toInstant().isAfter(now.plus(LEEWAY));
        return early ? bad("nbf: in the future (expected: at or before now)") : person(claims, expires.toEpochMilli());
    }

    private Outcome<UserToken> person(JWTClaimsSet claims, long expiresAt) throws ParseException {
        String known = claims.getSubject();
        String anonymous = claims.getStringClaim(ANONYMOUS_CLAIM);
        if (known == null && anonymous == null) {
            return bad("neither sub nor anon (expected: the person's id)");
        }
        if (isIllegal(known) || isIllegal(anonymous)) {
            return bad("sub or anon: not a legal identifier (expected: a real one)");
        }
        return Outcome.accepted(new UserToken(
                site,
                known == null ? null : PersonId.known(known),
                anonymous == null ? null : PersonId.anonymous(anonymous),
                expiresAt));
    }

    private static boolean isIllegal(@Nullable String id) {
        return id != null && Identifiers.flaw(id, Identifiers.Kind.PERSON) != null;
    }

    private static Outcome<UserToken> bad(String why) {
        return Outcome.rejected(ErrorCode.BAD_TOKEN, "token: " + why);
    }
}
