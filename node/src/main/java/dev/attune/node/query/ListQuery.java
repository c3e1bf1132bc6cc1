package dev.attune.node.query;

import dev.attune.engine.recommend.Filter;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Outcome;
import dev.attune.node.auth.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/recommendations} and {@code GET /v1/stream} ask for.
 *
 * @param person null for nobody known: the list for newcomers
 * @param session the client's session id, or null
 * @param slot name of the place on the page
 * @param limit 1..100
 * @param item the item of the page, or null
 * @param exclude items that must not be in the list
 * @param category only items of this category, or null
 * @param explain whether reasons are wanted
 */
public record ListQuery(
        @Nullable PersonId person,
        @Nullable String session,
        String slot,
        int limit,
        @Nullable String item,
        Set<String> exclude,
        @Nullable String category,
        List<Filter> filters,
        boolean explain) {
    /** Longest list. */
    public static final int MAX_LIMIT = 100;

    /** Length of a list when the request does not say. */
    public static final int DEFAULT_LIMIT = 10;

    public ListQuery {
        exclude = Set.copyOf(exclude);
        filters = List.copyOf(filters);
    }

    /** Reads the decoded parameters of an address, each with all its values; others beside these are passed over. */
    public static Outcome<ListQuery> parse(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values);
        String filter = parameters.text("filter");
        return FilterParser.parse(filter == null ? "" : filter).then(filters -> parse(parameters, filters));
    }

    private static Outcome<ListQuery> parse(Parameters parameters, List<Filter> filters) {
        ListQuery query = new ListQuery(
                person(parameters),
                parameters.id("session"),
                parameters.slot(),
                parameters.whole("limit", 1, MAX_LIMIT, DEFAULT_LIMIT),
                parameters.id("item"),
                Set.copyOf(parameters.ids("exclude")),
                parameters.id("category"),
                filters,
                parameters.flag("explain"));
        ApiError problem = parameters.problem();
        return problem == null ? Outcome.accepted(query) : Outcome.rejected(problem);
    }

    private static @Nullable PersonId person(Parameters parameters) {
        String user = parameters.id("user");
        String anonymous = parameters.id("anonymousId");
        if (user != null && anonymous != null) {
            parameters.wrong(ErrorCode.BAD_PARAMETER, "anonymousId", "beside user (expected: one of the two)");
        }
        if (user != null) {
            return PersonId.known(user);
        }
        return anonymous == null ? null : PersonId.anonymous(anonymous);
    }
}
