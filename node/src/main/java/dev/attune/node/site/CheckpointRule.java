package dev.attune.node.site;

import java.time.Clock;

/** When a checkpoint is due: after so many entries, so many changed people, or so long. The learner's own. */
final class CheckpointRule {
    private final Clock clock;
    private final long everyEntries;
    private final int everyPeople;
    private final long everyMillis;
    private long entries;
    private long last;

    CheckpointRule(Clock clock, long everyEntries, int everyPeople, long everyMillis) {
        this.clock = clock;
        this.everyEntries = everyEntries;
        this.everyPeople = everyPeople;
        this.everyMillis = everyMillis;
        this.last = clock.millis();
    }

    void applied() {
        entries++;
    }

    boolean due(int dirtyPeople) {
        return entries > 0
                && (entries >= everyEntries || dirtyPeople >= everyPeople || clock.millis() - last >= everyMillis);
    }

    void begun() {
        entries = 0;
        last = clock.millis();
    }
}
