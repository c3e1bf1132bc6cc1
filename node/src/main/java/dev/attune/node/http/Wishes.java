package dev.attune.node.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.node.api.Outcome;
import dev.attune.node.auth.Credentials;
import dev.attune.node.auth.Decision;
import dev.attune.node.auth.Operation;
import dev.attune.node.auth.PersonId;
import dev.attune.node.query.ListQuery;
import dev.attune.node.recommend.ListWish;
import dev.attune.node.site.Site;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What requests and subscriptions ask for, once it is known that they may. Raw ids end here. */
final class Wishes {
    /** A wish that may be granted, and where. */
    record Granted(SiteServices services, ListWish wish) {}

    /** The wish of a request; null when it is refused, and then the answer is given. */
    @Nullable
    Granted of(RoutingContext context, Guard guard) {
        Outcome<ListQuery> read = ListQuery.parse(parameters(context.queryParams()));
        if (!(read instanceof Outcome.Accepted<ListQuery> accepted)) {
            Answers.rejected(context, read);
            return null;
        }
        ListQuery query = accepted.value();
        SiteServices services = guard.allow(context, operation(query), query.person());
        return services == null ? null : new Granted(services, wish(query, services.site()));
    }

    /** The wish of a subscription on a connection that is open already. */
    Outcome<ListWish> of(JsonNode wanted, Credentials shown, SiteServices services, Guard guard) {
        return ListQuery.parse(parameters(wanted)).then(query -> granted(query, wanted, shown, services, guard));
    }

    private static Outcome<ListWish> granted(
            ListQuery query, JsonNode wanted, Credentials shown, SiteServices services, Guard guard) {
        String token = wanted.path("token").asText("");
        Credentials all = token.isEmpty() ? shown : new Credentials(shown.key(), shown.bearer(), token);
        Decision decision = guard.decide(all, operation(query), query.person());
        if (decision instanceof Decision.Denied denied) {
            return new Outcome.Rejected<>(denied.status(), denied.error());
        }
        return Outcome.accepted(wish(query, services.site()));
    }

    private static Operation operation(ListQuery query) {
        return query.person() == null ? Operation.READ_LIST : Operation.READ_PERSONAL_LIST;
    }

    private static ListWish wish(ListQuery query, Site site) {
        PersonId person = query.person();
        String pseudonym = person == null
                ? null
                : site.profiles().of(site.people().pseudonym(person)).user();
        return new ListWish(
                pseudonym,
                query.slot(),
                query.limit(),
                query.item(),
                query.exclude(),
                query.category(),
                query.filters());
    }

    static Map<String, List<String>> parameters(MultiMap values) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (Map.Entry<String, String> value : values) {
            parameters
                    .computeIfAbsent(value.getKey(), name -> new ArrayList<>())
                    .add(value.getValue());
        }
        return parameters;
    }

    private static Map<String, List<String>> parameters(JsonNode wanted) {
        Map<String, List<String>> parameters = new HashMap<>();
        Iterator<String> names = wanted.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            parameters.put(name, List.of(wanted.path(name).asText("")));
        }
        return parameters;
    }
}
