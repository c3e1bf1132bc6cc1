package dev.attune.bench.server;

import java.time.Duration;

/**
 * What a run looks like from outside at one moment.
 *
 * @param server processor time of the server so far
 * @param load processor time of this process so far
 * @param lag acknowledged entries that are not learned yet
 * @param at {@link System#nanoTime}
 */
public record Sample(StageTimes stages, Duration server, Duration load, long lag, long at) {
    /** A moment now. */
    public static Sample of(String metrics, NodeProcess server) {
        Duration load = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Sample(
                StageTimes.parse(metrics), server.processorTime(), load, LearnerLag.of(metrics), System.nanoTime());
    }

    /** What lies between an earlier moment and this one. */
    public Spent since(Sample before) {
        return new Spent(
                stages.since(before.stages()),
                seconds(server.minus(before.server())),
                seconds(load.minus(before.load())),
                lag,
                (at - before.at()) / 1e9);
    }

    /**
     * Time that passed and processor time that was used, in seconds.
     *
     * @param lag acknowledged entries that were not learned at the end
     */
    public record Spent(StageTimes stages, double server, double load, long lag, double seconds) {}

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
