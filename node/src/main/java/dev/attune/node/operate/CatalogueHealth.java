package dev.attune.node.operate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Item;
import dev.attune.node.site.Site;
import dev.attune.store.behaviour.BehaviourStore.Activity;
import dev.attune.store.behaviour.BehaviourStore.Dimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks through the catalogue for what keeps items from being found. Reads everything: not for an event loop. */
public final class CatalogueHealth {
    /** An item that nobody touched for this time is cold. */
    private static final long COLD_MILLIS = 7L * 24 * 3_600_000;

    private static final int EXAMPLES = 20;
    private static final int CATEGORIES = 100;
    private static final String NONE = "";

    private final Site site;
    private final SiteWatch watch;

    public CatalogueHealth(Site site, SiteWatch watch) {
        this.site = site;
        this.watch = watch;
    }

    /** What may be wrong with an item. */
    private enum Problem {
        UNKNOWN("unknown"),
        UNAVAILABLE("unavailable"),
        NEVER_SHOWN("neverShown"),
        COLD("cold"),
        WITHOUT_CATEGORY("withoutCategory"),
        WITHOUT_IMAGE("withoutImage"),
        WITHOUT_TITLE("withoutTitle"),
        WITHOUT_PRICE("withoutPrice");

        private final String wireName;

        Problem(String wireName) {
            this.wireName = wireName;
        }
    }

    /** The state of the catalogue as JSON. */
    public String json() {
        long now = site.time().now();
        Set<String> touched = new HashSet<>();
        for (Activity activity :
                site.behaviour().top(Dimension.ITEM, now - COLD_MILLIS, now + 1, null, Integer.MAX_VALUE)) {
            touched.add(activity.key());
        }
        Findings findings = new Findings();
        Catalog catalog = site.engine().catalog();
        for (int index = 0; index < catalog.size(); index++) {
            findings.look(catalog, index, touched);
        }
        return JsonText.object(findings::write);
    }

    /** What was found while going through the catalogue. */
    private final class Findings {
        private final Map<Problem, List<Item>> examples = new EnumMap<>(Problem.class);
        private final Map<Problem, Integer> counts = new EnumMap<>(Problem.class);
        private final Map<String, int[]> categories = new TreeMap<>();
        private int items;
        private int available;
        private int shown;

        void look(Catalog catalog, int index, Set<String> touched) {
            Item item = catalog.stored(catalog.id(index));
            if (item == null) {
                found(Problem.UNKNOWN, Item.unknown(catalog.id(index)));
                return;
            }
            items++;
            boolean wasShown = watch.shown().contains(item.id());
            boolean cold = !touched.contains(item.id());
            shown += wasShown ? 1 : 0;
            if (item.available()) {
                available++;
                check(Problem.NEVER_SHOWN, !wasShown, item);
                check(Problem.COLD, cold, item);
            } else {
                found(Problem.UNAVAILABLE, item);
            }
            check(Problem.WITHOUT_CATEGORY, item.categories().isEmpty(), item);
            check(Problem.WITHOUT_IMAGE, item.image() == null, item);
            check(Problem.WITHOUT_TITLE, item.title() == null, item);
            check(Problem.WITHOUT_PRICE, Double.isNaN(item.price()), item);
            countCategories(item, wasShown, cold);
        }

        private void countCategories(Item item, boolean wasShown, boolean cold) {
            for (String category : item.categories().isEmpty() ? List.of(NONE) : item.categories()) {
                int[] count = categories.computeIfAbsent(category, ignored -> new int[4]);
                count[0]++;
                count[1] += item.available() ? 1 : 0;
                count[2] += wasShown ? 1 : 0;
                count[3] += cold && item.available() ? 1 : 0;
            }
        }

        private void check(Problem problem, boolean there, Item item) {
            if (there) {
                found(problem, item);
            }
        }

        private void found(Problem problem, Item item) {
            counts.merge(problem, 1, Integer::sum);
            List<Item> some = examples.computeIfAbsent(problem, ignored -> new ArrayList<>());
            if (some.size() < EXAMPLES) {
                some.add(item);
            }
        }

        void write(JsonGenerator json) throws IOException {
            json.writeNumberField("items", items);
            json.writeNumberField("available", available);
            json.writeNumberField("shown", shown);
            json.writeArrayFieldStart("problems");
            for (Problem problem : Problem.values()) {
                json.writeStartObject();
                json.writeStringField("problem", problem.wireName);
                json.writeNumberField("items", counts.getOrDefault(problem, 0));
                json.writeArrayFieldStart("examples");
                for (Item item : examples.getOrDefault(problem, List.of())) {
                    json.writeStartObject();
                    json.writeStringField("id", item.id());
                    json.writeStringField("title", item.title());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            writeCategories(json);
        }

        private void writeCategories(JsonGenerator json) throws IOException {
            List<Map.Entry<String, int[]>> largest = new ArrayList<>(categories.entrySet());
            largest.sort(Comparator.comparingInt((Map.Entry<String, int[]> category) -> -category.getValue()[0]));
            json.writeArrayFieldStart("categories");
            for (Map.Entry<String, int[]> category : largest.subList(0, Math.min(CATEGORIES, largest.size()))) {
                json.writeStartObject();
                json.writeStringField("category", category.getKey());
                json.writeNumberField("items", category.getValue()[0]);
                json.writeNumberField("available", category.getValue()[1]);
                json.writeNumberField("shown", category.getValue()[2]);
                json.writeNumberField("cold", category.getValue()[3]);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
