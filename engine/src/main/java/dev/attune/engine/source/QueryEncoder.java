package dev.attune.engine.source;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Hash64;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.profile.Profile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what is known of a person, and of the page, into queries. One per request thread. */
public final class QueryEncoder {
    /** Share of a live session in the person's taste; the rest is the long term. */
    private static final double SESSION_SHARE = 0.6;

    private final Catalog catalog;
    private final long sessionGap;
    private final Query query = new Query();

    /** @param sessionGap ms of silence after which a session is over */
    public QueryEncoder(Catalog catalog, long sessionGap) {
        this.catalog = catalog;
        this.sessionGap = sessionGap;
    }

    /**
     * The query of a person; the same object every time.
     *
     * @param item the page's item, or null
     * @param category the only category wanted, or null; one that is not known reads as −2: nothing fits
     * @param now site time, ms
     * @param limit candidates wanted from each source
     */
    public Query encode(Profile profile, @Nullable String item, @Nullable String category, long now, int limit) {
        query.now = now;
        query.limit = limit;
        query.anchor = item == null ? -1 : catalog.indexOf(item);
        query.onlyCategory = category == null ? -1 : orNothing(catalog.categoryOf(category));
        Profile.SessionData session = live(profile.session(), now);
        query.personHash = Hash64.of(profile.user());
        query.sessionHash = session == null ? 0 : Hash64.of(query.personHash, Hash64.of(session.id()));
        recent(profile.recentClicks(), session == null ? Long.MAX_VALUE : session.startedAt());
        taste(profile, session);
        return query;
    }

    /** The query that only an item asks; its categories stand for the taste. */
    public Query encodeItem(Item item, long now, int limit) {
        encode(Profile.unknown(""), item.id(), null, now, limit);
        for (String name : item.categories()) {
            int category = catalog.categoryOf(name);
            if (category >= 0) {
                add(category, 1.0 / item.categories().size());
            }
        }
        strongestFirst();
        return query;
    }

    /** The same query, asking every source for more. */
    public Query widen(int limit) {
        query.limit = limit;
        return query;
    }

    private Profile.@Nullable SessionData live(Profile.@Nullable SessionData session, long now) {
        return session == null || now - session.lastAt() > sessionGap ? null : session;
    }

    private void recent(List<Profile.RecentItem> clicks, long sessionStart) {
        int size = 0;
        int inSession = 0;
        for (int n = 0; n < clicks.size() && size < Query.MAX_RECENT; n++) {
            Profile.RecentItem click = clicks.get(n);
            int item = click.weight() > 0 ? catalog.indexOf(click.item()) : -1;
            if (item < 0) {
                continue;
            }
            query.recentItems[size] = item;
            query.recentWeights[size] = click.weight();
            query.recentTimes[size] = click.time();
            if (click.time() >= sessionStart && inSession == size) {
                inSession++;
            }
            size++;
        }
        query.recentSize = size;
        query.sessionSize = inSession;
    }

    private void taste(Profile profile, Profile.@Nullable SessionData session) {
        query.categoryCount = 0;
        double longTerm = 1;
        if (session != null && !session.categoryPreferences().isEmpty()) {
            add(session.categoryPreferences(), SESSION_SHARE);
            longTerm -= SESSION_SHARE;
        }
        add(profile.categoryPreferences(), longTerm);
        strongestFirst();
    }

    private void add(Map<String, Double> preferences, double share) {
        for (Map.Entry<String, Double> preference : preferences.entrySet()) {
            int category = catalog.categoryOf(preference.getKey());
            double weight = preference.getValue() * share;
            if (category >= 0 && weight > 0) {
                add(category, weight);
            }
        }
    }

    private void add(int category, double weight) {
        for (int n = 0; n < query.categoryCount; n++) {
            if (query.categories[n] == category) {
                query.categoryWeights[n] += weight;
                return;
            }
        }
        if (query.categoryCount == Query.MAX_CATEGORIES) {
            return;
        }
        query.categories[query.categoryCount] = category;
        query.categoryWeights[query.categoryCount++] = weight;
    }

    private void strongestFirst() {
        BestFirst.sort(query.categories, query.categoryWeights, query.categoryCount, query.categoryCount);
    }

    private static int orNothing(int category) {
        return category < 0 ? -2 : category;
    }
}
