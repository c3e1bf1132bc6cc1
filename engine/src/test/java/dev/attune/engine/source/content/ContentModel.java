package dev.attune.engine.source.content;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.source.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@link Content} says of itself, without an index: every item is compared with every interest. */
final class ContentModel {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private final ContentSettings settings;
    private final Catalog catalog;
    private final Map<String, Integer> documents = new HashMap<>();
    private int withWords;
    private double meanPrice;
    private double deviation;

    ContentModel(ContentSettings settings, Catalog catalog) {
        this.settings = settings;
        this.catalog = catalog;
        List<Double> prices = new ArrayList<>();
        for (int item = 0; item < catalog.size(); item++) {
            Map<String, Integer> words = words(catalog.item(item));
            words.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
            withWords += words.isEmpty() ? 0 : 1;
            if (hasContent(catalog.item(item)) && catalog.item(item).price() > 0) {
                prices.add(Math.log(catalog.item(item).price()));
            }
        }
        meanPrice = prices.stream().mapToDouble(p -> p).average().orElse(0);
        double variance = prices.stream()
                .mapToDouble(p -> (p - meanPrice) * (p - meanPrice))
                .average()
                .orElse(0);
        deviation = variance > 1e-9 ? Math.sqrt(variance) : 1;
    }

    Map<String, Double> vector(Item item) {
        Map<String, Double> vector = new HashMap<>();
        if (!hasContent(item)) {
            return vector;
        }
        Map<String, Double> labels = labels(item);
        Map<String, Double> words = new HashMap<>();
        words(item).forEach((word, times) -> words.put(word, times * inverse(word)));
        block(vector, labels, settings.blocks().labels());
        block(vector, words, settings.blocks().words());
        if (item.price() > 0) {
            double angle = 2 * Math.atan((Math.log(item.price()) - meanPrice) / deviation / 3);
            block(
                    vector,
                    Map.of("price x", Math.cos(angle), "price y", Math.sin(angle)),
                    settings.blocks().price());
        }
        double length = length(vector);
        vector.replaceAll((feature, value) -> value / length);
        return vector;
    }

    /** Of every item that shares a label or a word with an interest: its cosine with it times strength, the greatest. */
    Map<String, Double> cosines(Query query) {
        List<Map<String, Double>> interests = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double[] amounts = amounts(query);
        for (int n = amounts.length - 1; n >= 0; n--) {
            Map<String, Double> vector = vector(catalog.item(query.recentItem(n)));
            if (amounts[n] > 0 && !vector.isEmpty()) {
                fold(interests, weights, vector, amounts[n]);
            }
        }
        double greatest = weights.stream().mapToDouble(w -> w).max().orElse(1);
        Map<String, Double> cosines = new HashMap<>();
        for (int item = 0; item < catalog.size(); item++) {
            Map<String, Double> vector = vector(catalog.item(item));
            for (int n = 0; n < interests.size(); n++) {
                double strength =
                        Math.pow(weights.get(n) / greatest, settings.taste().evenness());
                if (shares(vector, interests.get(n))) {
                    cosines.merge(catalog.id(item), strength * cosine(interests.get(n), vector), Math::max);
                }
            }
        }
        return cosines;
    }

    private void fold(
            List<Map<String, Double>> interests, List<Double> weights, Map<String, Double> vector, double amount) {
        int nearest = -1;
        double most = settings.taste().joins();
        for (int n = 0; n < interests.size(); n++) {
            if (cosine(interests.get(n), vector) > most) {
                most = cosine(interests.get(n), vector);
                nearest = n;
            }
        }
        if (nearest < 0 && interests.size() == settings.taste().interests()) {
            nearest = weights.indexOf(weights.stream().min(Double::compare).orElseThrow());
            interests.set(nearest, new HashMap<>());
            weights.set(nearest, 0.0);
        } else if (nearest < 0) {
            nearest = interests.size();
            interests.add(new HashMap<>());
            weights.add(0.0);
        }
        Map<String, Double> interest = interests.get(nearest);
        vector.forEach((feature, value) -> interest.merge(feature, amount * value, Double::sum));
        weights.set(nearest, weights.get(nearest) + amount);
    }

    private double[] amounts(Query query) {
        double[] session =
                new double[Math.min(query.recentSize(), settings.taste().lookback())];
        double[] all = new double[session.length];
        double ofSession = 0;
        double ofAll = 0;
        for (int n = 0; n < all.length; n++) {
            if (hasContent(catalog.item(query.recentItem(n)))) {
                double weight = Math.min(settings.weightCap(), query.recentWeight(n));
                double age = query.now() - query.recentTime(n);
                session[n] = n < query.sessionSize()
                        ? weight * Math.pow(2, -age / settings.taste().session())
                        : 0;
                all[n] = weight * Math.pow(2, -age / settings.taste().longTerm());
                ofSession += session[n];
                ofAll += all[n];
            }
        }
        double share = ofSession > 0 ? settings.taste().sessionShare() : 0;
        for (int n = 0; n < all.length; n++) {
            all[n] = (share > 0 ? share * session[n] / ofSession : 0) + (1 - share) * all[n] / ofAll;
        }
        return all;
    }

    private static boolean hasContent(Item item) {
        return !labels(item).isEmpty() || !words(item).isEmpty();
    }

    private static boolean shares(Map<String, Double> vector, Map<String, Double> interest) {
        return vector.keySet().stream().anyMatch(key -> !key.startsWith("price") && interest.containsKey(key));
    }

    private static Map<String, Double> labels(Item item) {
        Map<String, Double> labels = new HashMap<>();
        item.categories().forEach(category -> labels.put("category " + category, 1.0));
        item.tags().forEach(tag -> labels.put("tag " + tag, 1.0));
        if (item.brand() != null) {
            labels.put("brand " + item.brand(), 1.0);
        }
        return labels;
    }

    private static Map<String, Integer> words(Item item) {
        Map<String, Integer> words = new HashMap<>();
        String text = (item.title() == null ? "" : item.title()) + " " + (item.text() == null ? "" : item.text());
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.merge("word " + matcher.group(), 1, Integer::sum);
        }
        return words;
    }

    private double inverse(String word) {
        return Math.log((withWords + 1.0) / (documents.getOrDefault(word, 0) + 1)) + 1;
    }

    private static void block(Map<String, Double> vector, Map<String, Double> block, double weight) {
        double length = length(block);
        block.forEach((feature, value) -> vector.put(feature, value / length * Math.sqrt(weight)));
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return dot / length(one) / length(other);
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    }
}
