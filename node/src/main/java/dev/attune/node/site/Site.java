package dev.attune.node.site;

import dev.attune.engine.Engine;
import dev.attune.log.EventLog;
import dev.attune.node.collect.Reception;
import dev.attune.store.behaviour.BehaviourStore;
import org.jspecify.annotations.Nullable;

/** One site, whole: everything that belongs to it, built in one place ({@link SiteBuilder}), closed in reverse. */
public final class Site implements AutoCloseable {
    private final SiteSettings settings;
    private final SiteParts parts;
    private final Learner learner;
    private final Thread learnerThread;
    private final SiteMetrics metrics;
    private final ListIds listIds = new ListIds(java.time.Clock.systemUTC());
    private final long caughtUpAt;

    Site(SiteSettings settings, SiteParts parts, Learner learner, SiteMetrics metrics) {
        this.settings = settings;
        this.parts = parts;
        this.learner = learner;
        this.metrics = metrics;
        this.caughtUpAt = parts.log().endOffset() - 1;
        this.learnerThread = new Thread(learner, "attune-learner-" + settings.id());
    }

    void start() {
        learnerThread.start();
    }

    public String id() {
        return settings.id();
    }

    public Engine engine() {
        return parts.engine();
    }

    public EventLog log() {
        return parts.log();
    }

    public PublishedProfiles profiles() {
        return parts.published();
    }

    public Verdicts verdicts() {
        return parts.verdicts();
    }

    public ListIds listIds() {
        return listIds;
    }

    public ListRecorder lists() {
        return parts.recorder();
    }

    public BehaviourStore behaviour() {
        return parts.behaviour();
    }

    public SiteTime time() {
        return parts.time();
    }

    public SiteMetrics metrics() {
        return metrics;
    }

    public People people() {
        return parts.people();
    }

    /** Offset up to which everything is learned and published. */
    public long position() {
        return learner.position();
    }

    /** Acknowledged entries that are not learned yet. */
    public long lag() {
        return learner.lag();
    }

    /** Whether the site has caught up with what was on its log when it started. */
    public boolean ready() {
        return learnerThread.isAlive() && learner.position() >= caughtUpAt;
    }

    /** Whether events are to be sent again later: the site is starting, or too far behind. */
    public boolean refuses() {
        return !ready() || learner.lag() > settings.maxLag();
    }

    /** What the collector has to know about a request. */
    public Reception reception(@Nullable String userAgent) {
        return new Reception(
                settings.id(),
                time().stream() ? dev.attune.node.collect.SiteClock.STREAM : dev.attune.node.collect.SiteClock.WALL,
                time().now(),
                time().wallNow(),
                userAgent,
                parts.pseudonymizer(),
                settings.limits());
    }

    /** Stops taking in, makes a last checkpoint, closes the stores. */
    @Override
    public void close() {
        learner.stop();
        try {
            learnerThread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        parts.close();
    }
}
