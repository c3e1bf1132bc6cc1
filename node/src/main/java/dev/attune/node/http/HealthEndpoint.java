package dev.attune.node.http;

import dev.attune.node.site.Site;
import io.vertx.ext.web.RoutingContext;
import java.util.Collection;

/** {@code /health/live}: the process answers. {@code /health/ready}: every site has caught up with its log. */
final class HealthEndpoint {
    private final Collection<Site> sites;

    HealthEndpoint(Collection<Site> sites) {
        this.sites = sites;
    }

    void live(RoutingContext context) {
        Answers.json(context, 200, "{\"status\":\"live\"}");
    }

    void ready(RoutingContext context) {
        boolean ready = true;
        long lag = 0;
        for (Site site : sites) {
            ready &= site.ready();
            lag = Math.max(lag, site.lag());
        }
        String status = ready ? "ready" : "starting";
        Answers.json(context, ready ? 200 : 503, "{\"status\":\"" + status + "\",\"lag\":" + lag + "}");
    }
}
