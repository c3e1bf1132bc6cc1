package dev.attune.node;

import dev.attune.node.auth.Access;
import dev.attune.node.http.ApiServer;
import dev.attune.node.site.SiteSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * Settings of a node.
 *
 * @param data directory of everything that it keeps
 * @param pushThreads threads that make lists for open pages
 * @param pushRefreshMillis how often what others did may reach open pages
 * @param maxStreams bound of open subscriptions of a site
 */
public record NodeSettings(
        Path data,
        List<SiteSettings> sites,
        ApiServer.HttpSettings http,
        Access access,
        int pushThreads,
        long pushRefreshMillis,
        int maxStreams) {
    public NodeSettings {
        sites = List.copyOf(sites);
    }
}
