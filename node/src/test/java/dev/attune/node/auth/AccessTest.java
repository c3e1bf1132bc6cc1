package dev.attune.node.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AccessTest {
    private static final long NOW = 1_764_000_000_000L;
    private static final String PUBLIC = "pk-7f3Kq9Zx2LmN8vRt";
    private static final String SECRET = "sk-Jd82hNwq01PzXc6V";
    private static final String OTHER_PUBLIC = "pk-other-44Kd82hNwq";
    private static final UserTokens TOKENS = new UserTokens("shop", "v9Qe7Rt2Yp4Lk8Jh3Gf6Ds1Aq5Zx0CvW");
    private static final UserTokens OTHER_TOKENS = new UserTokens("news", "Mn4Bv7Cx2Zl9Kj5Hg8Fd3Sa6Po1Iu0YtQ");
    private static final PersonId ALICE = PersonId.known("alice");

    private static final Access ACCESS = new Access(
            ApiKeys.of(List.of(
                    new ApiKeys.SiteKeys("shop", List.of(PUBLIC), List.of(SECRET)),
                    new ApiKeys.SiteKeys("news", List.of(OTHER_PUBLIC), List.of()))),
            List.of(TOKENS, OTHER_TOKENS),
            "shop");

    private static final Set<Operation> OPEN = EnumSet.of(Operation.SEND_EVENTS, Operation.READ_LIST);
    private static final Set<Operation> OWN = EnumSet.of(Operation.READ_PERSONAL_LIST, Operation.WRITE_OWN);

    @Test
    void withoutKeysEverythingIsAllowed() {
        Access open = new Access(
                ApiKeys.of(List.of(new ApiKeys.SiteKeys("default", List.of(), List.of()))), List.of(), "default");
        assertThat(open.isOpen()).isTrue();
        for (Operation operation : Operation.values()) {
            assertThat(open.decide(Credentials.NONE, operation, ALICE, NOW)).isEqualTo(new Decision.Allowed("default"));
        }
    }

    @Test
    void nothingShownIsDenied() {
        for (Operation operation : Operation.values()) {
            assertThat(code(Credentials.NONE, operation, ALICE)).isEqualTo("401 missing_key");
        }
    }

    @Test
    void aSecretKeyMayDoEverythingOnItsSite() {
        for (Operation operation : Operation.values()) {
            assertThat(decide(bearer(SECRET), operation, ALICE)).isEqualTo(new Decision.Allowed("shop"));
        }
    }

    @Test
    void aPublicKeySendsEventsAndReadsLists_noMore() {
        for (Operation operation : Operation.values()) {
            String expected = OWN.contains(operation) ? "401 token_required" : "403 forbidden";
            assertThat(code(key(PUBLIC), operation, ALICE)).isEqualTo(OPEN.contains(operation) ? "shop" : expected);
        }
        assertThat(code(key(OTHER_PUBLIC), Operation.SEND_EVENTS, null)).isEqualTo("news");
    }

    @Test
    void aTokenSpeaksForItsPerson_noMore() {
        String token = TOKENS.issue(ALICE, NOW + 60_000);
        for (Credentials shown :
                List.of(bearer(token), new Credentials(null, null, token), new Credentials(PUBLIC, null, token))) {
            for (Operation operation : OWN) {
                assertThat(code(shown, operation, ALICE)).isEqualTo("shop");
                assertThat(code(shown, operation, PersonId.known("bob"))).isEqualTo("403 forbidden");
                assertThat(code(shown, operation, PersonId.anonymous("alice"))).isEqualTo("403 forbidden");
            }
            for (Operation operation :
                    List.of(Operation.READ_PERSON, Operation.WRITE_PERSON, Operation.WRITE_CATALOG, Operation.ADMIN)) {
                assertThat(code(shown, operation, ALICE)).isEqualTo("403 forbidden");
            }
            assertThat(code(shown, Operation.READ_LIST, null)).isEqualTo("shop");
        }
        assertThat(code(bearer(token), Operation.SEND_EVENTS, null)).isEqualTo("401 missing_key");
        String anonymous = TOKENS.issue(PersonId.anonymous("a1"), NOW + 60_000);
        assertThat(code(bearer(anonymous), Operation.READ_PERSONAL_LIST, PersonId.anonymous("a1")))
                .isEqualTo("shop");
    }

    @Test
    void keyAndTokenMustBeOfOneSite() {
        String token = OTHER_TOKENS.issue(ALICE, NOW + 60_000);
        assertThat(code(new Credentials(PUBLIC, null, token), Operation.READ_PERSONAL_LIST, ALICE))
                .isEqualTo("401 bad_token");
        assertThat(code(new Credentials(null, null, token), Operation.READ_PERSONAL_LIST, ALICE))
                .isEqualTo("news");
    }

    @Test
    void anOldTokenDoesNotStandInTheWayOfAPublicKey() {
        String expired = TOKENS.issue(ALICE, NOW - 60_000);
        assertThat(code(new Credentials(PUBLIC, null, expired), Operation.SEND_EVENTS, null))
                .isEqualTo("shop");
        assertThat(code(new Credentials(PUBLIC, null, expired), Operation.READ_PERSONAL_LIST, ALICE))
                .isEqualTo("401 expired_token");
    }

    @Test
    void strangersAndWrongPlacesAreDenied() {
        assertThat(code(key("nobody"), Operation.SEND_EVENTS, null)).isEqualTo("401 bad_key");
        assertThat(code(key(SECRET), Operation.SEND_EVENTS, null)).isEqualTo("401 bad_key");
        assertThat(code(bearer(PUBLIC), Operation.SEND_EVENTS, null)).isEqualTo("401 bad_key");
        assertThat(code(bearer("nobody"), Operation.ADMIN, null)).isEqualTo("401 bad_token");
        assertThat(code(new Credentials("nobody", TOKENS.issue(ALICE, NOW + 1), null), Operation.READ_LIST, null))
                .isEqualTo("401 bad_key");
    }

    @Test
    void readsTheRawValuesOfARequest() {
        assertThat(Credentials.of(null, "p", "bearer  s ", "")).isEqualTo(new Credentials("p", "s", null));
        assertThat(Credentials.of("h", "p", "Basic s", "t")).isEqualTo(new Credentials("h", null, "t"));
        assertThat(Credentials.of("h", null, null, null).toString()).isEqualTo("Credentials[hidden]");
    }

    private static Credentials key(String key) {
        return new Credentials(key, null, null);
    }

    private static Credentials bearer(String bearer) {
        return new Credentials(null, bearer, null);
    }

    private static Decision decide(Credentials shown, Operation operation, @Nullable PersonId person) {
        return ACCESS.decide(shown, operation, person, NOW);
    }

    private static String code(Credentials shown, Operation operation, @Nullable PersonId person) {
        Decision decision = decide(shown, operation, person);
        if (decision instanceof Decision.Allowed allowed) {
            return allowed.site();
        }
        Decision.Denied denied = (Decision.Denied) decision;
        assertThat(denied.error().toString()).doesNotContain(PUBLIC, SECRET, "alice");
        return denied.status() + " " + denied.error().code();
    }
}
