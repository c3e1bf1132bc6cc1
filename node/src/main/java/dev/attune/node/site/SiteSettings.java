package dev.attune.node.site;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.vector.VectorIndexes;
import dev.attune.node.collect.EventLimits;
import java.nio.file.Path;

/**
 * Settings of one site.
 *
 * @param directory everything of the site is below it
 * @param stream whether the site's time is the greatest event time, for replays
 * @param maxLag entries behind which events are refused with «send again»
 * @param activePeople people whose state is kept in memory
 * @param behaviourRetentionMillis age after which the behaviour store forgets
 * @param behaviourMemoryMebibytes native memory of the behaviour store
 */
public record SiteSettings(
        String id,
        Path directory,
        boolean stream,
        Log log,
        long maxLag,
        int activePeople,
        Checkpointing checkpointing,
        long behaviourRetentionMillis,
        int behaviourMemoryMebibytes,
        EventLimits limits,
        ProfileSettings profile,
        EngineSettings engine,
        VectorIndexes vectorIndexes) {

    /**
     * The embedded log.
     *
     * @param fsync whether an acknowledgement waits for stable storage
     * @param queue entries that may wait for it at once
     * @param memoryBytes of the log's caches
     * @param retentionMillis age after which the log forgets what a checkpoint covers
     */
    public record Log(boolean fsync, int queue, long memoryBytes, long retentionMillis) {}

    /** A checkpoint is made after so many entries, so many changed people, or so long, whichever is first. */
    public record Checkpointing(long everyEntries, int everyPeople, long everyMillis) {}
}
