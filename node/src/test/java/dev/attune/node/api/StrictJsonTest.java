package dev.attune.node.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StrictJsonTest {
    private static final ObjectMapper REFERENCE = new ObjectMapper();

    @Test
    void readsTheTreeThatAPlainReaderReads() throws JsonProcessingException {
        for (String json : List.of(
                "1",
                "-12345678901234",
                "12345678901234567890",
                "0.5",
                "\"a\\u00e4\uD83D\uDE00\"",
                "null",
                "true",
                "[]",
                "{}",
                "[1,[2,[3,{\"a\":[]}]]]",
                "{\"a\":{\"b\":null},\"c\":[false,\"x\",1e3]}",
                "  [ 1 , 2 ]\n")) {
            assertThat(accepted(json).toString())
                    .isEqualTo(REFERENCE.readTree(json).toString());
        }
    }

    @Test
    void holdsTheInnerLimitsInPlaceOfTheValue() {
        assertThat(flaw("[" + "9".repeat(64) + "]")).isNull();
        assertThat(flaw("[" + "9".repeat(65) + "]")).isEqualTo(Flaw.NUMBER);
        assertThat(flaw("[0." + "9".repeat(63) + "]")).isEqualTo(Flaw.NUMBER);
        assertThat(flaw("[-1e999]")).isEqualTo(Flaw.NUMBER);
        assertThat(flaw("[\"" + "x".repeat(65_536) + "\"]")).isNull();
        assertThat(flaw("[\"" + "x".repeat(65_537) + "\"]")).isEqualTo(Flaw.LONG_TEXT);
        JsonNode deep = accepted("[".repeat(65) + "]".repeat(65));
        for (int i = 0; i < 64; i++) {
            deep = deep.get(0);
        }
        assertThat(Fields.flawOf(deep)).isEqualTo(Flaw.DEEP);
    }

    @Test
    void holdsTheOuterLimits() {
        assertThat(accepted("[".repeat(1_000) + "]".repeat(1_000))).isNotNull();
        assertThat(rejected("[".repeat(1_001) + "]".repeat(1_001), 9_999)
                        .error()
                        .code())
                .isEqualTo("too_complex");
        assertThat(rejected("[1,2,3]", 3).error().code()).isEqualTo("too_large");
        assertThat(StrictJson.read("[1,2,3]".getBytes(UTF_8), 4)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void messagesHoldAPlaceAndNoContent() {
        assertThat(rejected("{\"user\": alice}", 99).error().message())
                .contains("line 1, column ")
                .doesNotContain("alice");
    }

    @Test
    void writesAnErrorAsJson() {
        assertThat(ApiError.of(ErrorCode.BAD_VALUE, "a \"b\"\n", "events[0].x").toJson())
                .isEqualTo(
                        "{\"error\":{\"code\":\"bad_value\",\"message\":\"a \\\"b\\\"\\n\",\"path\":\"events[0].x\"}}");
        assertThat(ApiError.of(ErrorCode.NOT_JSON, "m").toJson())
                .isEqualTo("{\"error\":{\"code\":\"not_json\",\"message\":\"m\"}}");
    }

    private static JsonNode accepted(String json) {
        return StrictJson.read(json.getBytes(UTF_8), 9_999).fold(node -> node, rejected -> {
            throw new AssertionError(rejected);
        });
    }

    private static Outcome.Rejected<JsonNode> rejected(String json, int maxValues) {
        return StrictJson.read(json.getBytes(UTF_8), maxValues)
                .fold(
                        node -> {
                            throw new AssertionError(node);
                        },
                        rejected -> rejected);
    }

    private static @Nullable Flaw flaw(String json) {
        return Fields.flawOf(accepted(json).get(0));
    }
}
