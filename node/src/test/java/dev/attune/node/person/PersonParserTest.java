package dev.attune.node.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.PersonUpdated;
import dev.attune.node.api.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PersonParserTest {
    @Test
    void readsAttributesAnswersAndConsent() {
        PersonChange expected = new PersonChange(
                Map.of("plan", "gold", "age", "42", "vip", "true", "likes", "[\"tea\",\"mugs\"]", "old", ""),
                Map.of("colour", "blue"),
                new Consent(true, false));
        Outcome<PersonChange> parsed = parse(
                "{\"attributes\":{\"plan\":\"gold\",\"age\":42,\"vip\":true,\"likes\":[\"tea\",\"mugs\"],"
                        + "\"old\":null},\"answers\":{\"colour\":\"blue\"},\"consent\":{\"analytics\":true,\"personalization\":false}}");
        assertThat(parsed).isEqualTo(Outcome.accepted(expected));
        assertThat(expected.isOwn()).isFalse();
        assertThat(expected.asEntry("k1.x", 5))
                .isEqualTo(new PersonUpdated(
                        "k1.x",
                        Map.of(
                                "plan",
                                "gold",
                                "age",
                                "42",
                                "vip",
                                "true",
                                "likes",
                                "[\"tea\",\"mugs\"]",
                                "old",
                                "",
                                "answer.colour",
                                "blue"),
                        new Consent(true, false),
                        5));
        assertThat(parse("{}")).isEqualTo(Outcome.accepted(new PersonChange(Map.of(), Map.of(), null)));
    }

    @Test
    void holdsTheRules() {
        assertThat(code("{\"attributes\":{\"a\":{}}}")).isEqualTo("bad_value attributes.a");
        assertThat(code("{\"attributes\":{\"a\":[1]}}")).isEqualTo("bad_value attributes.a[0]");
        assertThat(code("{\"attributes\":{\"a\":\"" + "x".repeat(1_025) + "\"}}"))
                .isEqualTo("too_long attributes.a");
        assertThat(code("{\"attributes\":{\"a b\":1}}")).isEqualTo("bad_value attributes.*");
        assertThat(code("{\"attributes\":{\"a\":1,\"a\":2}}")).isEqualTo("duplicate_field attributes.a");
        assertThat(code("{\"attributes\":[]}")).isEqualTo("bad_value attributes");
        assertThat(code("{\"plan\":\"gold\"}")).isEqualTo("bad_body null");
        assertThat(code("[]")).isEqualTo("bad_body null");
        assertThat(code("nonsense")).isEqualTo("not_json null");
        StringBuilder many = new StringBuilder("{\"answers\":{\"a\":1");
        for (int i = 0; i < 100; i++) {
            many.append(",\"a").append(i).append("\":1");
        }
        assertThat(code(many + "}}")).isEqualTo("too_long answers.*");
        assertThat(code("{\"consent\":{\"analytics\":true}}")).isEqualTo("missing_value consent.personalization");
    }

    @Test
    void readsConsentAlone_andDoesNotGuess() {
        assertThat(consent("{\"analytics\":true,\"personalization\":false}"))
                .isEqualTo(Outcome.accepted(new Consent(true, false)));
        for (String bad :
                new String[] {"{}", "{\"analytics\":true}", "{\"analytics\":1,\"personalization\":0}", "[]", "", "true"
                }) {
            assertThat(consent(bad)).as(bad).isInstanceOf(Outcome.Rejected.class);
        }
    }

    private static Outcome<PersonChange> parse(String body) {
        return PersonParser.parse(body.getBytes(UTF_8));
    }

    private static Outcome<Consent> consent(String body) {
        return PersonParser.parseConsent(body.getBytes(UTF_8));
    }

    private static String code(String body) {
        return parse(body)
                .fold(
                        change -> "accepted",
                        rejected ->
                                rejected.error().code() + " " + rejected.error().path());
    }
}
