package dev.attune.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void countsVerdictsAndFindsTheOffset() {
        String body = "{\"results\":[{\"id\":\"a\",\"status\":\"accepted\"},{\"id\":\"offset\",\"status\":\"rejected\","
                + "\"code\":\"bad_time\"},{\"id\":\"c\",\"status\":\"duplicate\"}],\"offset\":12}";
        assertThat(new Answer(200, body).verdicts()).isEqualTo(new Answer.Verdicts(1, 2, 12));
    }

    @Test
    void whatIsNoAnswerAcceptsNothing() {
        Answer.Verdicts nothing = new Answer.Verdicts(0, 0, -1);
        assertThat(new Answer(503, "{\"error\":{}}").verdicts()).isEqualTo(nothing);
        assertThat(new Answer(200, "{\"results\":[").verdicts()).isEqualTo(nothing);
    }
}
