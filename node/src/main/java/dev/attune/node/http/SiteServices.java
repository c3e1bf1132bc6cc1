package dev.attune.node.http;

import dev.attune.node.push.PushHub;
import dev.attune.node.push.PushMetrics;
import dev.attune.node.recommend.Lists;
import dev.attune.node.site.Site;

/** A site with what serves it over HTTP. */
public record SiteServices(Site site, Lists lists, PushHub hub, PushMetrics pushMetrics) {}
