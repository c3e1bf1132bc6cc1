package dev.attune.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StageTimesTest {
    private static final String TEXT = """
            # HELP attune_stage_parse_seconds one request's body to validated events
            # TYPE attune_stage_parse_seconds summary
            attune_stage_parse_seconds{quantile="0.5",site="a"} 1.0E-4
            attune_stage_parse_seconds{quantile="0.99",site="a"} NaN
            attune_stage_parse_seconds_count{site="a"} 10
            attune_stage_parse_seconds_sum{site="a"} 0.002
            attune_stage_parse_seconds{quantile="0.5",site="b"} 3.0E-4
            attune_stage_parse_seconds_count{site="b"} 30
            attune_stage_parse_seconds_sum{site="b"} 0.006
            attune_stage_parse_seconds_max{site="b"} 0.5
            attune_push_sent_total{site="a"} 4.0
            """;

    @Test
    void addsUpTheSites() {
        StageTimes.Stage parse = StageTimes.parse(TEXT).stage("parse");
        assertThat(parse.count()).isEqualTo(40);
        assertThat(parse.meanMicros()).isCloseTo(200, within(1e-9));
        assertThat(parse.micros("0.5")).isCloseTo(300, within(1e-9));
        assertThat(parse.micros("0.99")).isNaN();
        assertThat(StageTimes.parse(TEXT).all()).containsOnlyKeys("parse");
    }

    @Test
    void takesOffWhatWasBefore() {
        String later = TEXT.replace("count{site=\"a\"} 10", "count{site=\"a\"} 20")
                .replace("sum{site=\"a\"} 0.002", "sum{site=\"a\"} 0.012");
        StageTimes.Stage parse =
                StageTimes.parse(later).since(StageTimes.parse(TEXT)).stage("parse");
        assertThat(parse.count()).isEqualTo(10);
        assertThat(parse.meanMicros()).isCloseTo(1_000, within(1e-6));
    }

    @Test
    void theLagIsThatOfAllSites() {
        String lag = """
                # HELP attune_learner_lag acknowledged entries that are not learned yet
                attune_learner_lag{site="a"} 3.0
                attune_learner_lag{site="b"} 1.2E2
                """;
        assertThat(LearnerLag.of(TEXT + lag)).isEqualTo(123);
        assertThat(LearnerLag.of(TEXT)).isZero();
    }

    @Test
    void aStageThatIsNotThereIsNothing() {
        assertThat(StageTimes.parse("").stage("push").meanMicros()).isZero();
    }
}
