package dev.attune.evaluate.topn;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.RecentItem;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.SignalEncoder;
import dev.attune.engine.source.Source;
import dev.attune.engine.source.SteppedSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks for each person all items that the person has not seen in the training part, once, and looks for what the person
 * liked after it. A source learns the training part in time order and is frozen then; it knows a person by the last
 * {@link Query#MAX_RECENT} items. Liked items that nobody touched before cannot be found, and count as missed.
 */
public final class TopN {
    private static final int LENGTH = 10;
    private static final double LN2 = Math.log(2);

    private final List<Liking> train;
    private final Map<String, Set<String>> likedLater = new LinkedHashMap<>();
    private final Map<String, List<Liking>> histories = new HashMap<>();
    private final boolean strangers;

    /** @param strangers whether people without any training item are asked for too */
    public TopN(TimeCut cut, boolean strangers) {
        this.train = cut.train();
        this.strangers = strangers;
        for (Liking liking : cut.train()) {
            histories.computeIfAbsent(liking.person(), key -> new ArrayList<>()).add(liking);
        }
        for (Liking liking : cut.test()) {
            if (!seen(liking)) {
                likedLater
                        .computeIfAbsent(liking.person(), key -> new HashSet<>())
                        .add(liking.item());
            }
        }
    }

    /** Teaches a new source, then asks it. */
    public TopNScore score(Source source) {
        Catalog catalog = new Catalog(CatalogSettings.defaults());
        long start = System.nanoTime();
        teach(source, catalog);
        ask(source, catalog, "");
        double micros = (System.nanoTime() - start) / 1e3 / train.size();
        double ndcg = 0;
        double recall = 0;
        int hits = 0;
        int people = 0;
        for (Map.Entry<String, Set<String>> entry : likedLater.entrySet()) {
            if (!strangers && !histories.containsKey(entry.getKey())) {
                continue;
            }
            people++;
            List<String> list = unseen(ask(source, catalog, entry.getKey()), entry.getKey());
            int found = (int) list.stream().filter(entry.getValue()::contains).count();
            ndcg += ndcg(list, entry.getValue());
            recall += (double) found / Math.min(LENGTH, entry.getValue().size());
            hits += found > 0 ? 1 : 0;
        }
        double all = Math.max(1, people);
        return new TopNScore(people, ndcg / all, recall / all, hits / all, micros);
    }

    private void teach(Source source, Catalog catalog) {
        SignalEncoder encoder = new SignalEncoder(catalog);
        Map<String, Deque<String>> before = new HashMap<>();
        long offset = 0;
        for (Liking liking : train) {
            Deque<String> items = before.computeIfAbsent(liking.person(), key -> new ArrayDeque<>());
            if (encoder.encode(interaction(liking, offset++, items))) {
                source.learn(encoder.signal());
                advance(source);
            }
            items.addFirst(liking.item());
            if (items.size() > Signal.MAX_CONTEXT) {
                items.removeLast();
            }
        }
        if (source instanceof SteppedSource stepped) {
            stepped.publish();
            stepped.step().run();
            stepped.publish();
        }
    }

    private static void advance(Source source) {
        if (source instanceof SteppedSource stepped && stepped.due()) {
            stepped.publish();
            stepped.step().run();
        }
    }

    private static Interaction interaction(Liking liking, long offset, Deque<String> before) {
        List<Interaction.Touch> context = new ArrayList<>();
        for (String item : before) {
            context.add(new Interaction.Touch(item, context.size() + 1, 1));
        }
        return new Interaction(
                offset,
                0,
                liking.person(),
                offset + 1,
                1,
                liking.time(),
                EventType.RATE,
                liking.item(),
                List.of(),
                liking.weight(),
                false,
                true,
                "",
                "",
                context,
                null);
    }

    private List<String> ask(Source source, Catalog catalog, String person) {
        List<Liking> history = histories.getOrDefault(person, List.of());
        List<RecentItem> recent = new ArrayList<>();
        for (int n = history.size() - 1; n >= 0 && recent.size() < Query.MAX_RECENT; n--) {
            Liking liking = history.get(n);
            recent.add(new RecentItem(liking.item(), EventType.RATE, liking.time(), liking.weight()));
        }
        long now = train.get(train.size() - 1).time();
        Query query = new QueryEncoder(catalog, 0)
                .encode(profile(person, recent), null, null, now, Math.max(1, catalog.size()));
        Candidates candidates = new Candidates(1_024);
        source.propose(query, candidates);
        candidates.keepBest(query.limit());
        List<String> ranked = new ArrayList<>();
        for (int n = 0; n < candidates.size(); n++) {
            ranked.add(catalog.id(candidates.item(n)));
        }
        return ranked;
    }

    private static Profile profile(String person, List<RecentItem> recent) {
        return new Profile(
                person, 1, 0, 0, null, recent, Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), null,
                Map.of(), null, false);
    }

    private List<String> unseen(List<String> ranked, String person) {
        Set<String> seen = new HashSet<>();
        histories.getOrDefault(person, List.of()).forEach(liking -> seen.add(liking.item()));
        return ranked.stream()
                .filter(item -> !seen.contains(item))
                .limit(LENGTH)
                .toList();
    }

    private boolean seen(Liking later) {
        return histories.getOrDefault(later.person(), List.of()).stream()
                .anyMatch(liking -> liking.item().equals(later.item()));
    }

    private static double ndcg(List<String> list, Set<String> liked) {
        double gain = 0;
        double ideal = 0;
        for (int n = 0; n < LENGTH; n++) {
            double discount = LN2 / Math.log(n + 2.0);
            gain += n < list.size() && liked.contains(list.get(n)) ? discount : 0;
            ideal += n < liked.size() ? discount : 0;
        }
        return gain / ideal;
    }
}
