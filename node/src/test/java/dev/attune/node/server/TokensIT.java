package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.node.auth.PersonId;
import dev.attune.node.auth.UserTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user token binds a browser to one person, over HTTP. */
class TokensIT {
    private static final String TOKEN_SECRET = "5f1c9a70b2e84d6396ab1e0c7d42f8e9";
    private static final String PUBLIC_KEY = "6c0de8a94b7f41d3a2e5";
    private static final String KEYS = """
            sites:
              - id: default
                keys:
                  public: [%s]
                  secret: [9f8e7d6c5b4a39281706f5e4d3c2]
                  tokenSecret: %s
            """.formatted(PUBLIC_KEY, TOKEN_SECRET);

    @TempDir
    static Path data;

    private static TestNode node;
    private static final UserTokens TOKENS = new UserTokens("default", TOKEN_SECRET);

    @BeforeAll
    static void start() {
        node = TestNode.start(data, KEYS, Map.of());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aTokenReadsTheListOfItsPersonAndOfNobodyElse() {
        String anna = token(PersonId.known("anna"), 3_600_000);
        assertThat(list("user=anna", anna).statusCode()).isEqualTo(200);
        assertThat(list("user=bert", anna).statusCode()).isEqualTo(403);
        assertThat(list("anonymousId=anna", anna).statusCode()).isEqualTo(403);
        String browser = token(PersonId.anonymous("browser-1"), 3_600_000);
        assertThat(list("anonymousId=browser-1", browser).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatIsOverOrForgedOpensNothing() {
        assertThat(list("user=anna", token(PersonId.known("anna"), -60_000)).body())
                .contains("expired_token");
        String forged = new UserTokens("default", "another-secret-of-thirty-two-chars!")
                .issue(PersonId.known("anna"), System.currentTimeMillis() + 3_600_000);
        assertThat(list("user=anna", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenSetsItsPersonsAnswersAndConsentAndNothingElse() {
        String anna = token(PersonId.known("anna"), 3_600_000);
        assertThat(put("/v1/users/anna", "{\"answers\":{\"likes\":\"tea\"}}", anna))
                .isEqualTo(200);
        assertThat(put("/v1/users/anna/consent", "{\"analytics\":true,\"personalization\":false}", anna))
                .isEqualTo(200);
        assertThat(put("/v1/users/anna", "{\"attributes\":{\"vip\":\"yes\"}}", anna))
                .isEqualTo(403);
        assertThat(put("/v1/users/bert", "{\"answers\":{\"likes\":\"tea\"}}", anna))
                .isEqualTo(403);
        assertThat(put("/v1/items/tea", "{\"title\":\"Tea\"}", anna)).isEqualTo(403);
    }

    private static String token(PersonId person, long lasts) {
        return TOKENS.issue(person, System.currentTimeMillis() + lasts);
    }

    private static HttpResponse<String> list(String person, String token) {
        return node.get("/v1/recommendations?" + person + "&key=" + PUBLIC_KEY + "&token=" + token);
    }

    private static int put(String path, String body, String token) {
        return node.send(HttpRequest.newBuilder(node.at(path))
                        .header("content-type", "application/json")
                        .header("authorization", "Bearer " + token)
                        .PUT(BodyPublishers.ofString(body)))
                .statusCode();
    }
}
