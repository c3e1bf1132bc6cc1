package dev.attune.node.config;

import dev.attune.node.auth.Access;
import dev.attune.node.auth.ApiKeys;
import dev.attune.node.auth.UserTokens;
import dev.attune.node.collect.EventLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a server runs, checked as a whole. The meaning of every value is in {@code attune-reference.yaml}. */
public record AttuneConfig(
        Server server,
        Push push,
        Data data,
        Log log,
        List<SiteConfig> sites,
        EngineConfig engine,
        Behaviour behaviour,
        Web web) {

    public AttuneConfig {
        sites = List.copyOf(sites);
    }

    /** The HTTP server. */
    public record Server(
            String host,
            int port,
            List<String> corsOrigins,
            long maxBody,
            int maxEvents,
            int maxWaiting,
            Duration idleTimeout) {
        public Server {
            corsOrigins = List.copyOf(corsOrigins);
        }

        /** Whether nobody on another machine can reach it. */
        public boolean isLoopback() {
            return Loopback.is(host);
        }
    }

    /** Streams and sockets. */
    public record Push(Duration heartbeat, int maxStreams) {}

    /** The data directory. */
    public record Data(Path directory, Duration snapshotEvery) {}

    /** The embedded log. */
    public record Log(Durability durability, Duration retention, int queue, long memory) {}

    /** What an acknowledged event survives. */
    public enum Durability {
        /** A power cut. */
        FSYNC,
        /** A crash of the process. */
        OS
    }

    /** The embedded behaviour store. */
    public record Behaviour(long memory, Duration retention) {}

    /** @param root directory of the built pages, or null for those that came with the server */
    public record Web(@Nullable Path root) {}

    /** Who may do what, by the keys of all sites. */
    public Access access() {
        List<ApiKeys.SiteKeys> keys = new ArrayList<>();
        List<UserTokens> tokens = new ArrayList<>();
        for (SiteConfig site : sites) {
            keys.add(site.keys());
            if (site.tokenSecret() != null) {
                tokens.add(new UserTokens(site.id(), site.tokenSecret()));
            }
        }
        return new Access(ApiKeys.of(keys), tokens, sites.get(0).id());
    }

    /** The limits of a site's collector. */
    public EventLimits eventLimits(SiteConfig site) {
        EventLimits defaults = EventLimits.defaults();
        return new EventLimits(
                server.maxEvents(),
                Math.toIntExact(server.maxBody()),
                site.oldestEvent().toMillis(),
                defaults.maxSkew(),
                defaults.clampAfter(),
                defaults.maxAhead());
    }
}
