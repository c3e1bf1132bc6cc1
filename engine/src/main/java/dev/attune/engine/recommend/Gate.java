package dev.attune.engine.recommend;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.RecommendSettings.Seen;
import java.util.Collection;
import java.util.List;

/** Decides which candidates may stand in the list of one request. One thread. */
final class Gate {
    private static final Condition[] NO_CONDITIONS = {};

    private final Catalog catalog;
    private final RecommendSettings settings;
    private final FilterCounts counts;
    private final Marks marks = new Marks();
    private Condition[] conditions = NO_CONDITIONS;
    private boolean anyCategory;
    private int category;

    Gate(Catalog catalog, RecommendSettings settings, FilterCounts counts) {
        this.catalog = catalog;
        this.settings = settings;
        this.counts = counts;
    }

    /** Makes ready for a request. */
    void open(Request request) {
        marks.clear();
        String wanted = request.category();
        anyCategory = wanted == null;
        category = wanted == null ? -1 : catalog.categoryOf(wanted);
        String anchor = request.item();
        if (anchor != null) {
            marks.mark(catalog.indexOf(anchor), Rule.ANCHOR);
        }
        mark(request.exclude(), Rule.EXCLUDED);
        mark(request.profile().dismissed(), Rule.DISMISSED);
        if (settings.hidePurchased()) {
            mark(request.profile().purchases(), Rule.PURCHASED);
        }
        markSeen(request);
        conditions = conditions(request.filters());
    }

    /** Whether the item may stand in the list; counts what each rule saw. */
    boolean passes(int item) {
        return !drops(Rule.UNAVAILABLE, !catalog.available(item))
                && !drops(Rule.EXCLUDED, marks.has(item, Rule.EXCLUDED))
                && !drops(Rule.ANCHOR, marks.has(item, Rule.ANCHOR))
                && !drops(Rule.DISMISSED, marks.has(item, Rule.DISMISSED))
                && !drops(Rule.PURCHASED, marks.has(item, Rule.PURCHASED))
                && !drops(Rule.SEEN, marks.has(item, Rule.SEEN))
                && !drops(Rule.CATEGORY, !anyCategory && (category < 0 || !catalog.inCategory(item, category)))
                && !drops(Rule.ATTRIBUTES, conditions.length > 0 && !holds(item));
    }

    private boolean drops(Rule rule, boolean drop) {
        counts.count(rule, drop);
        return drop;
    }

    private boolean holds(int index) {
        Item item = catalog.item(index);
        for (Condition condition : conditions) {
            if (!condition.holds(item)) {
                return false;
            }
        }
        return true;
    }

    private void markSeen(Request request) {
        Seen rule = settings.seen().getOrDefault(request.slot(), Seen.ALLOW);
        if (rule == Seen.ALLOW) {
            return;
        }
        Profile profile = request.profile();
        Profile.SessionData session = profile.session();
        if (session != null && (rule == Seen.ALL || request.now() - session.lastAt() <= settings.sessionGap())) {
            markClicks(session.recentClicks());
        }
        if (rule == Seen.ALL) {
            markClicks(profile.recentClicks());
            mark(profile.purchases(), Rule.SEEN);
        }
    }

    private void markClicks(List<Profile.RecentItem> clicks) {
        for (Profile.RecentItem click : clicks) {
            marks.mark(catalog.indexOf(click.item()), Rule.SEEN);
        }
    }

    private void mark(Collection<String> items, Rule rule) {
        for (String item : items) {
            marks.mark(catalog.indexOf(item), rule);
        }
    }

    private static Condition[] conditions(List<Filter> filters) {
        if (filters.isEmpty()) {
            return NO_CONDITIONS;
        }
        Condition[] conditions = new Condition[filters.size()];
        for (int n = 0; n < conditions.length; n++) {
            conditions[n] = new Condition(filters.get(n));
        }
        return conditions;
    }
}
