package dev.attune.node.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.attune.node.api.Outcome;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class UserTokensTest {
    private static final long NOW = 1_764_000_000_000L;
    private static final long SECONDS = NOW / 1000;
    private static final String SECRET = "v9Qe7Rt2Yp4Lk8Jh3Gf6Ds1Aq5Zx0CvW";
    private static final UserTokens TOKENS = new UserTokens("shop", SECRET);

    @Test
    void takesWhatItIssued() {
        Outcome<UserToken> known = TOKENS.verify(TOKENS.issue(PersonId.known("alice"), NOW + 60_000), NOW);
        assertThat(known)
                .isEqualTo(Outcome.accepted(new UserToken("shop", PersonId.known("alice"), null, NOW + 60_000)));
        Outcome<UserToken> anonymous = TOKENS.verify(TOKENS.issue(PersonId.anonymous("a1"), NOW + 60_000), NOW);
        assertThat(anonymous)
                .isEqualTo(Outcome.accepted(new UserToken("shop", null, PersonId.anonymous("a1"), NOW + 60_000)));
    }

    @Test
    void saysWhyItDoesNotTrust() throws JOSEException, ParseException {
        assertThat(reason("{\"aud\":\"shop\",\"sub\":\"u\"}")).contains("exp: missing");
        assertThat(reason("{\"aud\":\"shop\",\"sub\":\"u\",\"exp\":" + (SECONDS - 30) + "}"))
                .contains("expired");
        assertThat(reason("{\"aud\":\"shop\",\"sub\":\"u\",\"exp\":" + (SECONDS + 86_431) + "}"))
                .contains("at most 24 hours");
        assertThat(reason("{\"aud\":\"shop\",\"sub\":\"u\",\"exp\":" + (SECONDS + 60) + ",\"nbf\":" + (SECONDS + 31)
                        + "}"))
                .contains("nbf");
        assertThat(reason("{\"aud\":\"news\",\"sub\":\"u\",\"exp\":" + (SECONDS + 60) + "}"))
                .contains("aud");
        assertThat(reason("{\"sub\":\"u\",\"exp\":" + (SECONDS + 60) + "}")).contains("aud");
        assertThat(reason("{\"aud\":\"shop\",\"exp\":" + (SECONDS + 60) + "}")).contains("neither sub nor anon");
        assertThat(reason("{\"aud\":\"shop\",\"sub\":\"undefined\",\"exp\":" + (SECONDS + 60) + "}"))
                .contains("identifier");
        assertThat(reason("{\"aud\":\"shop\",\"anon\":7,\"exp\":" + (SECONDS + 60) + "}"))
                .contains("not readable");
        assertThat(reason("{\"aud\":\"shop\",\"sub\":\"u\",\"exp\":" + (SECONDS + 86_400) + "}"))
                .isEqualTo("accepted");
    }

    @Test
    void trustsHs256OfItsOwnSecretAlone() throws JOSEException, ParseException {
        String claims = "{\"aud\":\"shop\",\"sub\":\"u\",\"exp\":" + (SECONDS + 60) + "}";
        assertThat(verdict(signed(JWSAlgorithm.HS512, SECRET.repeat(3), claims)))
                .contains("another algorithm");
        assertThat(verdict(signed(JWSAlgorithm.HS256, SECRET + "x", claims))).contains("wrong signature");
        String none = base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".";
        assertThat(verdict(none)).isNotEqualTo("accepted");
        String[] parts = signed(JWSAlgorithm.HS256, SECRET, claims).split("\\.", -1);
        assertThat(verdict(parts[0] + "." + base64(claims.replace("\"u\"", "\"v\"")) + "." + parts[2]))
                .contains("wrong signature");
        assertThat(verdict(base64("{\"alg\":\"HS256\",\"crit\":[\"x\"],\"x\":1}") + "." + parts[1] + "." + parts[2]))
                .isNotEqualTo("accepted");
    }

    @Test
    void answersAnyText() {
        Random random = new Random(11);
        String good = TOKENS.issue(PersonId.known("alice"), NOW + 60_000);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder bad = new StringBuilder(good);
            bad.setCharAt(random.nextInt(good.length() - 1), (char) (32 + random.nextInt(95)));
            String token = bad.substring(0, random.nextBoolean() ? bad.length() : random.nextInt(bad.length()));
            assertThat(TOKENS.verify(token, NOW)).isNotNull();
        }
        String deep = base64("{\"a\":" + "[".repeat(2_500));
        for (String token : List.of(
                "",
                ".",
                "..",
                "...",
                "a.b.c",
                deep + ".e30.x",
                base64("{\"alg\":\"HS256\"}") + "." + deep + ".x",
                "x".repeat(5_000),
                "\u0000.\u0000.\u0000")) {
            assertThat(verdict(token)).isNotEqualTo("accepted");
        }
    }

    @Test
    void needsALongSecret() {
        assertThatThrownBy(() -> new UserTokens("shop", "short")).hasMessage("secret: 5 bytes (expected: at least 32)");
    }

    private static String reason(String claims) throws JOSEException, ParseException {
        return verdict(signed(JWSAlgorithm.HS256, SECRET, claims));
    }

    private static String signed(JWSAlgorithm algorithm, String secret, String claims)
            throws JOSEException, ParseException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), JWTClaimsSet.parse(claims));
        token.sign(new MACSigner(secret.getBytes(UTF_8)));
        return token.serialize();
    }

    private static String verdict(String token) {
        return TOKENS.verify(token, NOW).fold(accepted -> "accepted", rejected -> {
            assertThat(rejected.status()).isEqualTo(401);
            return rejected.error().message();
        });
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
