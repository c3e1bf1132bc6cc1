package dev.attune.node.http;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Item;
import dev.attune.log.ListLog;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.auth.Operation;
import dev.attune.node.operate.CatalogueHealth;
import dev.attune.node.operate.Funnel;
import dev.attune.node.operate.JsonText;
import dev.attune.node.query.Parameters;
import dev.attune.node.site.Site;
import dev.attune.store.behaviour.BehaviourStore.Dimension;
import dev.attune.store.behaviour.BehaviourStore.WindowCount;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** {@code /v1/console/…}: what the console asks for beside its streams. All of it needs a secret key, where there are keys. */
final class ConsoleEndpoint {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int STEPS = 60;
    private static final int MOST_KEYS = 30;

    private final Guard guard;

    ConsoleEndpoint(Guard guard) {
        this.guard = guard;
    }

    /** {@code GET /v1/console/funnel?slot=&window=PT1H}. */
    void funnel(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.ADMIN, null);
        if (services == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        String slot = parameters.text("slot") == null ? null : parameters.slot();
        long window = parameters.duration("window", WINDOW, DAY, HOUR);
        Funnel funnel = new Funnel(services.site(), services.watch());
        answer(context, parameters.problem(), () -> funnel.json(slot, window));
    }

    /** {@code GET /v1/console/catalogue}. */
    void catalogue(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.ADMIN, null);
        if (services != null) {
            CatalogueHealth health = new CatalogueHealth(services.site(), services.watch());
            answer(context, null, health::json);
        }
    }

    /** {@code GET /v1/console/items?ids=a,b}: what the catalogue says of items, so that views can call them by name. */
    void items(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.ADMIN, null);
        if (services == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        List<String> ids = parameters.ids("ids");
        ApiError problem = parameters.problem();
        if (problem != null) {
            Answers.error(context, 400, problem);
        } else {
            Answers.json(context, 200, items(services.site().engine().catalog(), ids));
        }
    }

    private static String items(Catalog catalog, List<String> ids) {
        return JsonText.object(json -> {
            json.writeArrayFieldStart("items");
            for (String id : ids) {
                Item item = catalog.stored(id);
                if (item != null) {
                    json.writeStartObject();
                    json.writeStringField("id", item.id());
                    json.writeStringField("title", item.title());
                    json.writeArrayFieldStart("categories");
                    for (String category : item.categories()) {
                        json.writeString(category);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        });
    }

    /** {@code GET /v1/console/lists/{list}}: a served list, whole. */
    void list(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.ADMIN, null);
        if (services == null) {
            return;
        }
        ListLog.ServedList list = services.site().lists().find(context.pathParam("list"));
        if (list == null) {
            Answers.error(context, 404, ApiError.of(ErrorCode.NOT_FOUND, "list: not recorded, or too old"));
        } else {
            Answers.json(context, 200, list.json());
        }
    }

    /** {@code GET /v1/console/windows?by=item&keys=a,b&span=PT1H}: sliding windows of five minutes, by key. */
    void windows(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.ADMIN, null);
        if (services == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        String by = parameters.text("by");
        Dimension dimension = ActivityEndpoint.dimension(by);
        List<String> keys = parameters.ids("keys");
        long span = parameters.duration("span", WINDOW, DAY, HOUR);
        ApiError problem = dimension == null ? ActivityEndpoint.unknown(by) : parameters.problem();
        if (problem == null && keys.size() > MOST_KEYS) {
            String text = "keys: " + keys.size() + " (expected: at most " + MOST_KEYS + ")";
            problem = ApiError.of(ErrorCode.BAD_PARAMETER, text, "keys");
        }
        Dimension known = dimension == null ? Dimension.ITEM : dimension;
        answer(context, problem, () -> windows(services.site(), known, keys, span));
    }

    private static String windows(Site site, Dimension dimension, List<String> keys, long span) {
        long until = site.time().now() + 1;
        long slide = span / STEPS;
        List<List<WindowCount>> rows = new ArrayList<>();
        for (String key : keys) {
            rows.add(site.behaviour().windows(dimension, key, until - span, until, WINDOW.toMillis(), slide));
        }
        return JsonText.object(json -> {
            json.writeNumberField("from", until - span);
            json.writeNumberField("until", until);
            json.writeNumberField("slide", slide);
            json.writeArrayFieldStart("rows");
            for (int n = 0; n < rows.size(); n++) {
                json.writeStartObject();
                json.writeStringField("key", keys.get(n));
                json.writeArrayFieldStart("events");
                for (WindowCount count : rows.get(n)) {
                    json.writeNumber(count.events());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void answer(RoutingContext context, @Nullable ApiError problem, Callable<String> question) {
        if (problem != null) {
            Answers.error(context, 400, problem);
            return;
        }
        context.vertx()
                .executeBlocking(question, false)
                .onSuccess(json -> Answers.json(context, 200, json))
                .onFailure(context::fail);
    }
}
