package dev.attune.node.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KeyRulesTest {
    @Test
    void refusesMissingShortAndExampleKeys() {
        for (String bad : List.of(
                "",
                "short",
                "fifteen-chars-x",
                "change-me",
                "change-me-please-now",
                "CHANGE_ME_PLEASE_NOW",
                "example-key-7f3Kq9Zx",
                "my-Example-7f3Kq9Zx",
                "secret-7f3Kq9Zx2LmN8",
                "password-7f3Kq9Zx2Lm",
                "aaaaaaaaaaaaaaaaaaaa",
                "0123456789abcdef",
                "your-key-7f3Kq9Zx2Lm",
                "7f3Kq9Zx 2LmN8vRt",
                "7f3Kq9Zx2LmN8vRt\u00e4",
                "x".repeat(300))) {
            assertThat(KeyRules.weakness(bad, KeyRules.MIN_LENGTH)).as(bad).contains("expected: ");
        }
    }

    @Test
    void takesRandomKeys_andNeverShowsOne() {
        assertThat(KeyRules.weakness("7f3Kq9Zx2LmN8vRt", KeyRules.MIN_LENGTH)).isNull();
        assertThat(KeyRules.weakness("e1f0c29ab84d7756c3d2e8f901ab47c2", KeyRules.MIN_TOKEN_SECRET))
                .isNull();
        assertThat(KeyRules.weakness("7f3Kq9Zx2LmN8", KeyRules.MIN_LENGTH)).doesNotContain("7f3Kq9Zx2LmN8");
    }

    @Test
    void redactsWhatAnAddressMustNotTell() {
        assertThat(Redaction.redact("/v1/events?key=pk-1&x=2")).isEqualTo("/v1/events?key=***&***=***");
        assertThat(Redaction.redact("/v1/stream?user=alice&slot=home&limit=5&token=abc.def&session=s#frag"))
                .isEqualTo("/v1/stream?user=***&slot=home&limit=5&token=***&session=***");
        assertThat(Redaction.redact("/v1/events?%6Bey=pk-1&KEY=pk-2&key&key="))
                .isEqualTo("/v1/events?key=***&key=***&***=***&key=***");
        assertThat(Redaction.redact("/v1/users/alice%40example.org/profile?anonymousId=a"))
                .isEqualTo("/v1/users/***/profile?anonymousid=***");
        assertThat(Redaction.redact("/v1/%75sers/alice")).isEqualTo("/v1/%75sers/***");
        assertThat(Redaction.redact("/?pk-1&%zz=pk-1&a%00b=1")).doesNotContain("pk-1");
        for (String uri : List.of("", "?", "?&&", "/", "//", "#", "/v1/users/", "%", "http://h/v1/users/x?key=y")) {
            assertThat(Redaction.redact(uri)).doesNotContain("=y", "/x");
        }
    }

    @Test
    void findsKeysBySiteAndRole() {
        ApiKeys keys = ApiKeys.of(List.of(
                new ApiKeys.SiteKeys("a", List.of("pub-a"), List.of("sec-a")),
                new ApiKeys.SiteKeys("b", List.of("pub-b"), List.of())));
        assertThat(keys.find("pub-a")).isEqualTo(new ApiKeys.Grant("a", ApiKeys.Role.PUBLIC));
        assertThat(keys.find("sec-a")).isEqualTo(new ApiKeys.Grant("a", ApiKeys.Role.SECRET));
        assertThat(keys.find("pub-b")).isEqualTo(new ApiKeys.Grant("b", ApiKeys.Role.PUBLIC));
        assertThat(keys.find("pub-")).isNull();
        assertThat(keys.find("")).isNull();
        assertThat(keys.isEmpty()).isFalse();
        assertThat(new ApiKeys.SiteKeys("a", List.of("pub-a"), List.of()).toString())
                .doesNotContain("pub-a");
    }
}
