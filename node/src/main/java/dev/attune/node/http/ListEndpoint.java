package dev.attune.node.http;

import dev.attune.engine.Engine;
import dev.attune.engine.recommend.RankedList;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.auth.Operation;
import dev.attune.node.query.Parameters;
import dev.attune.node.recommend.ListJson;
import dev.attune.node.recommend.ServedList;
import dev.attune.node.site.Site;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/recommendations}, {@code /v1/items/{id}/similar}, {@code …/bought-together} and {@code /v1/trending}. */
final class ListEndpoint {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** How items go with an item. */
    @FunctionalInterface
    private interface Relation {
        RankedList list(Engine engine, String item, int limit);
    }

    private final Guard guard;
    private final Wishes wishes;

    ListEndpoint(Guard guard, Wishes wishes) {
        this.guard = guard;
        this.wishes = wishes;
    }

    void recommendations(RoutingContext context) {
        Wishes.Granted granted = wishes.of(context, guard);
        if (granted != null) {
            ServedList list = granted.services().lists().serve(granted.wish());
            Answers.json(context, 200, ListJson.write(list));
        }
    }

    void similar(RoutingContext context) {
        goingWith(context, "similar", Engine::similar);
    }

    void boughtTogether(RoutingContext context) {
        goingWith(context, "bought-together", Engine::boughtTogether);
    }

    private void goingWith(RoutingContext context, String slot, Relation relation) {
        SiteServices services = guard.allow(context, Operation.READ_LIST, null);
        if (services == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        int limit = parameters.whole("limit", 1, 100, 10);
        if (!wrong(context, parameters)) {
            Site site = services.site();
            long version = site.position();
            RankedList list = relation.list(site.engine(), context.pathParam("id"), limit);
            answer(context, site, slot, version, list);
        }
    }

    void trending(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.READ_LIST, null);
        if (services == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        int limit = parameters.whole("limit", 1, 100, 10);
        String category = parameters.id("category");
        long window = parameters.duration("window", Duration.ofSeconds(5), WINDOW, WINDOW);
        if (!wrong(context, parameters)) {
            Site site = services.site();
            long version = site.position();
            RankedList list =
                    site.engine().trending(category, limit, window, site.time().now());
            answer(context, site, "trending", version, list);
        }
    }

    private static boolean wrong(RoutingContext context, Parameters parameters) {
        ApiError problem = parameters.problem();
        if (problem != null) {
            Answers.error(context, 400, problem);
        }
        return problem != null;
    }

    private static void answer(RoutingContext context, Site site, String slot, long version, RankedList list) {
        ServedList served = new ServedList(
                site.listIds().next(), slot, null, version, site.time().now(), false, false, list.items());
        Answers.json(context, 200, ListJson.write(served));
    }

    /** {@code GET /v1/explain/{list}/{item}}: what was recorded when the list was served. */
    void explain(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.READ_LIST, null);
        if (services == null) {
            return;
        }
        String item = context.pathParam("item");
        String json = explanation(services.site(), context.pathParam("list"), item);
        if (json == null) {
            Answers.error(context, 404, ApiError.of(ErrorCode.NOT_FOUND, "list: not recorded, or without this item"));
        } else {
            Answers.json(context, 200, json);
        }
    }

    private static @Nullable String explanation(Site site, String list, String item) {
        dev.attune.log.ListLog.ServedList recorded = site.lists().find(list);
        return recorded == null ? null : ListJson.explanation(recorded.json(), item);
    }
}
