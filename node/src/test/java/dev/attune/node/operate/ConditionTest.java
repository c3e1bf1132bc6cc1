package dev.attune.node.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Pulse.Latency QUICK = new Pulse.Latency(8, 40, 100);

    @Test
    void aSiteThatLearnsWhatComesInIsWell() {
        assertThat(new Condition(true, false, 3, 0, 0, QUICK, 600, 2, null).verdict())
                .isEqualTo(new Verdict(Verdict.Level.GOOD, "Everything that came in is learned."));
    }

    @Test
    void aSiteWhereNothingComesInIsQuiet() {
        assertThat(level(new Condition(true, false, 0, 0, 0, null, 0, 0, null))).isEqualTo(Verdict.Level.QUIET);
    }

    @Test
    void whatIsWorstIsSaid() {
        assertThat(new Condition(false, true, 70, 1, 1, null, 0, 0, null)
                        .verdict()
                        .reason())
                .isEqualTo("Starting: 70 entries of the log are still to be learned.");
        assertThat(level(new Condition(true, true, 300_000, 0, 0, null, 0, 0, null)))
                .isEqualTo(Verdict.Level.BAD);
        assertThat(new Condition(true, false, 0, 2, 9, QUICK, 600, 300, null)
                        .verdict()
                        .reason())
                .isEqualTo("The engine failed on 2 entries in the last minute.");
        assertThat(new Condition(true, false, 1_001, 0, 0, QUICK, 600, 0, null)
                        .verdict()
                        .reason())
                .isEqualTo("Lists are stale: 1001 events are not learned yet.");
    }

    @Test
    void aShareOfRejectsIsWorthALookWithTheRuleThatStruckLast() {
        Condition condition = new Condition(true, false, 0, 0, 0, QUICK, 200, 24, "missing_user");
        assertThat(condition.verdict())
                .isEqualTo(new Verdict(
                        Verdict.Level.WATCH, "12 % of the last minute's events were rejected, last missing_user."));
        assertThat(level(new Condition(true, false, 0, 0, 0, QUICK, 10, 9, "missing_user")))
                .as("ten events are too few to tell")
                .isEqualTo(Verdict.Level.GOOD);
    }

    @Test
    void slowListsAndListsThatWereNotRecordedAreWorthALook() {
        Pulse.Latency slow = new Pulse.Latency(300, 1_840, 100);
        assertThat(new Condition(true, false, 0, 0, 0, slow, 600, 0, null)
                        .verdict()
                        .reason())
                .isEqualTo("Slow: a click takes up to 1.8 s to change the list.");
        assertThat(level(new Condition(true, false, 0, 0, 5, QUICK, 600, 0, null)))
                .isEqualTo(Verdict.Level.WATCH);
    }

    private static Verdict.Level level(Condition condition) {
        return condition.verdict().level();
    }
}
