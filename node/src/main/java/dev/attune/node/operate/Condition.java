package dev.attune.node.operate;

import org.jspecify.annotations.Nullable;

/**
 * What the verdict on a site rests on.
 *
 * @param ready whether it has caught up with its log
 * @param refuses whether new events are sent away
 * @param failed entries the engine failed on within the last minute
 * @param unrecorded served lists that were not recorded within the last minute
 * @param events events of the last minute, rejected ones included
 * @param rejected of these
 * @param rule the rule that rejected last, or null
 */
record Condition(
        boolean ready,
        boolean refuses,
        long lag,
        long failed,
        long unrecorded,
        Pulse.@Nullable Latency clicks,
        double events,
        double rejected,
        @Nullable String rule) {
    /** Above this, answers say that they are stale. */
    private static final long STALE_LAG = 1_000;

    /** Above this, the list no longer seems to answer the click. */
    private static final double SLOW_MILLIS = 1_000;

    private static final double REJECT_SHARE = 0.05;
    private static final double FEWEST = 20;

    Verdict verdict() {
        if (!ready) {
            return new Verdict(
                    Verdict.Level.WATCH, "Starting: " + lag + " entries of the log are still to be learned.");
        }
        if (refuses) {
            return new Verdict(Verdict.Level.BAD, "Too far behind: new events are asked to come again later.");
        }
        if (failed > 0) {
            return new Verdict(Verdict.Level.BAD, "The engine failed on " + failed + " entries in the last minute.");
        }
        if (lag > STALE_LAG) {
            return new Verdict(Verdict.Level.BAD, "Lists are stale: " + lag + " events are not learned yet.");
        }
        return watch();
    }

    private Verdict watch() {
        if (clicks != null && clicks.p99() > SLOW_MILLIS) {
            String seconds = Double.toString(Math.rint(clicks.p99() / 100) / 10);
            return new Verdict(Verdict.Level.WATCH, "Slow: a click takes up to " + seconds + " s to change the list.");
        }
        if (events >= FEWEST && rejected > REJECT_SHARE * events) {
            String share = Math.round(100 * rejected / events) + " % of the last minute's events were rejected";
            return new Verdict(Verdict.Level.WATCH, rule == null ? share + '.' : share + ", last " + rule + '.');
        }
        if (unrecorded > 0) {
            return new Verdict(
                    Verdict.Level.WATCH, unrecorded + " lists were served and not recorded: the disk is behind.");
        }
        return events == 0
                ? new Verdict(Verdict.Level.QUIET, "Nothing came in for a minute.")
                : new Verdict(Verdict.Level.GOOD, "Everything that came in is learned.");
    }
}
