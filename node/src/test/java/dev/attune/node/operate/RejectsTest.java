package dev.attune.node.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RejectsTest {
    private final Rejects rejects = new Rejects();

    @Test
    void theSameMistakeInAnyEventOfABatchIsOneRule() {
        add("bad_value", "events[3].depth", "depth: 1.7 (expected: 0..1)", 1, null);
        add("bad_value", "events[12].depth", "depth: 9 (expected: 0..1)", 2, "{\"depth\":9}");
        add("missing_user", "events[0].user", "user: missing", 3, null);
        assertThat(rejects.standings(10)).hasSize(2);
        RejectRule.Standing depth = rejects.standings(10).get(1);
        assertThat(depth)
                .isEqualTo(new RejectRule.Standing(
                        "bad_value", "depth", "depth: 9 (expected: 0..1)", 2, 1, 2, "{\"depth\":9}"));
    }

    @Test
    void strangersCannotMakeMoreRulesThanThereIsRoomFor() {
        for (int n = 0; n < 2_000; n++) {
            add("bad_value", "events[0].field" + n, "wrong", n, null);
        }
        assertThat(rejects.standings(5_000)).hasSize(257);
        assertThat(rejects.standings(1).get(0).code()).isEqualTo("other");
        assertThat(rejects.standings(1).get(0).count()).isEqualTo(2_000 - 256);
    }

    @Test
    void aSampleShowsTheShapeAndNobodysNameOrWords() throws JsonProcessingException {
        String event = """
                {"id":"e1","type":"click","time":5,"user":{"id":"anna@example.org","anonymousId":77},"item":"tea-1",
                "query":"for my illness","email":"anna@example.org","page":{"url":"https://shop/?q=anna"},"depth":1.7,
                "context":{"deep":{"deeper":"secret"}},"list":["anna"]}""";
        String shown = Redacted.text(new ObjectMapper().readTree(event));
        assertThat(shown).contains("\"id\":\"e1\"", "\"type\":\"click\"", "\"item\":\"tea-1\"", "\"depth\":1.7");
        assertThat(shown).contains("\"email\":\"(hidden)\"", "\"anonymousId\":\"(hidden)\"", "\"url\":\"(hidden)\"");
        assertThat(shown).doesNotContain("anna", "illness", "secret", "77");
    }

    private void add(String code, String path, String message, long now, @Nullable String sample) {
        rejects.add(new EventSample.Reject(code, path, message), now, sample);
    }
}
