package dev.attune.node.http;

import dev.attune.node.operate.IntakeWatch;
import dev.attune.node.operate.PulseClock;
import dev.attune.node.operate.SiteWatch;
import dev.attune.node.push.PushHub;
import dev.attune.node.push.PushMetrics;
import dev.attune.node.recommend.Lists;
import dev.attune.node.site.Site;

/** A site with what serves it over HTTP, and what operators see of it. */
public record SiteServices(
        Site site,
        Lists lists,
        PushHub hub,
        PushMetrics pushMetrics,
        SiteWatch watch,
        IntakeWatch intake,
        PulseClock pulses) {}
