package dev.attune.node.http;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Entry;
import dev.attune.engine.event.ItemRemoved;
import dev.attune.engine.event.ItemStored;
import dev.attune.log.EventLog.Appended;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Outcome;
import dev.attune.node.auth.Operation;
import dev.attune.node.catalog.ItemJson;
import dev.attune.node.catalog.ItemParser;
import dev.attune.node.catalog.ParsedItem;
import dev.attune.node.query.Parameters;
import dev.attune.node.site.Site;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code PUT|GET|DELETE /v1/items/{id}} and {@code GET|POST /v1/items}: the catalogue. */
final class ItemsEndpoint {
    private final Guard guard;

    ItemsEndpoint(Guard guard) {
        this.guard = guard;
    }

    void get(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.READ_LIST, null);
        if (services == null) {
            return;
        }
        Item item = services.site().engine().catalog().stored(context.pathParam("id"));
        if (item == null) {
            Answers.error(context, 404, ApiError.of(ErrorCode.NOT_FOUND, "item: not in the catalogue"));
        } else {
            Answers.json(context, 200, ItemJson.write(item));
        }
    }

    /** The items of {@code ids}, in that order; what the catalogue does not have is left out. */
    void some(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.READ_LIST, null);
        if (services == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        List<String> ids = parameters.ids("ids");
        ApiError problem = parameters.problem();
        if (problem == null && ids.isEmpty()) {
            problem = ApiError.of(
                    ErrorCode.BAD_PARAMETER, "ids: missing (expected: ids of items, separated by commas)", "ids");
        }
        if (problem != null) {
            Answers.error(context, 400, problem);
            return;
        }
        Function<String, @Nullable Item> stored = services.site().engine().catalog()::stored;
        Answers.json(
                context,
                200,
                ids.stream()
                        .map(stored)
                        .filter(Objects::nonNull)
                        .map(ItemJson::write)
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    void put(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.WRITE_CATALOG, null);
        if (services == null) {
            return;
        }
        Outcome<Item> parsed = ItemParser.parseOne(Bodies.bytes(context), context.pathParam("id"));
        if (!(parsed instanceof Outcome.Accepted<Item> accepted)) {
            Answers.rejected(context, parsed);
            return;
        }
        Item item = accepted.value();
        Site site = services.site();
        append(context, site, List.of(new ItemStored(item, site.time().now())), appended -> ItemJson.write(item));
    }

    void delete(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.WRITE_CATALOG, null);
        if (services == null) {
            return;
        }
        Site site = services.site();
        String id = context.pathParam("id");
        append(context, site, List.of(new ItemRemoved(id, site.time().now())), appended -> "{\"removed\":true}");
    }

    void post(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.WRITE_CATALOG, null);
        if (services == null) {
            return;
        }
        Outcome<List<ParsedItem>> parsed = ItemParser.parseMany(Bodies.bytes(context));
        if (!(parsed instanceof Outcome.Accepted<List<ParsedItem>> accepted)) {
            Answers.rejected(context, parsed);
            return;
        }
        List<ParsedItem> items = accepted.value();
        Site site = services.site();
        List<Entry> entries = new ArrayList<>();
        for (ParsedItem item : items) {
            if (item instanceof ParsedItem.Valid valid) {
                entries.add(new ItemStored(valid.item(), site.time().now()));
            }
        }
        append(context, site, entries, appended -> ItemResults.write(items, appended.last()));
    }

    /** Appends, waits until the catalogue that readers see holds it, answers. */
    private static void append(
            RoutingContext context, Site site, List<Entry> entries, Function<Appended, String> answer) {
        Appends.append(context, site, entries, appended -> Answers.json(context, 200, answer.apply(appended)));
    }
}
