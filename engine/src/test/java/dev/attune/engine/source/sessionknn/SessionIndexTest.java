package dev.attune.engine.source.sessionknn;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Source;
import dev.attune.engine.source.sessionknn.SessionModel.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The live index against a search through all sessions, with bounds so small that all of them are felt. */
class SessionIndexTest {
    private static final int LOGS = 1_000;

    @Test
    void everyListEqualsASearchThroughAllSessions() {
        for (int seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            SessionKnnSettings settings = settings(random);
            Teaching<SessionKnn> taught = new Teaching<>(new SessionKnn(settings));
            SessionModel model = new SessionModel(settings.index());
            List<Interaction> log = new ArrayList<>();
            for (int step = 0; step < 80; step++) {
                happen(random, step, log, taught, model);
                if (step % 8 == 7) {
                    List<String> items = items(random);
                    long now = step * 1_000L;
                    String context = "seed " + seed + ", step " + step + ", items " + items;
                    assertSame(ask(taught, taught.source(), now, items), vmis(model, settings, items), context);
                    assertSame(
                            ask(taught, taught.source().stan(), now, items),
                            stan(model, settings.stan(), items, now),
                            context);
                }
            }
        }
    }

    private static void happen(
            Random random, int step, List<Interaction> log, Teaching<SessionKnn> taught, SessionModel model) {
        if (!log.isEmpty() && random.nextInt(4) == 0) {
            Interaction back = log.remove(random.nextInt(log.size()));
            taught.takeBack(back);
            model.takeBack(back);
            return;
        }
        long time = 1_000L * Math.max(0, step - random.nextInt(5));
        Interaction touch =
                Interactions.in("u", random.nextInt(10) == 0 ? "s" : "s" + random.nextInt(8), item(random), time, 1);
        log.add(touch);
        taught.learn(touch);
        model.learn(touch);
    }

    private static SessionKnnSettings settings(Random random) {
        SessionIndexSettings index =
                new SessionIndexSettings(1 + random.nextInt(8), 1 + random.nextInt(6), 1 + random.nextInt(8));
        StanSettings stan = new StanSettings(
                1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(4), 1.5, 7_000, 2, 0.5, 0.7);
        StepWeight steps = random.nextBoolean() ? StepWeight.LINEAR : StepWeight.DIVIDED;
        return new SessionKnnSettings(
                index, 1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(4), steps, 0.5, 1, 0.7, stan);
    }

    private static String item(Random random) {
        return "i" + random.nextInt(6);
    }

    private static List<String> items(Random random) {
        return Stream.generate(() -> item(random))
                .limit(1 + random.nextInt(4))
                .distinct()
                .toList();
    }

    private static Map<String, Double> ask(Teaching<?> taught, Source source, long now, List<String> items) {
        Query query = taught.query(now, items.toArray(new String[0]));
        Candidates candidates = new Candidates(8);
        source.propose(query, candidates);
        Map<String, Double> scores = new HashMap<>();
        for (int n = 0; n < candidates.size(); n++) {
            scores.put(taught.catalog().id(candidates.item(n)), candidates.score(n));
        }
        return scores;
    }

    private static Map<String, Double> vmis(SessionModel model, SessionKnnSettings settings, List<String> all) {
        List<String> items = known(model, all, settings.lookback());
        Map<String, Double> scores = new HashMap<>();
        Map<Held, List<String>> found = model.found(items, settings.newest(), "u/s");
        found.keySet().stream()
                .sorted(nearest(held -> shared(requireNonNull(found.get(held)), items)))
                .limit(settings.neighbours())
                .forEach(held -> {
                    int last = items.stream()
                            .filter(held.items()::contains)
                            .mapToInt(items::indexOf)
                            .min()
                            .orElseThrow();
                    double weight =
                            shared(held.items(), items) * settings.steps().at(last + 1);
                    held.items().forEach(item -> scores.merge(item, weight, Double::sum));
                });
        scores.replaceAll((item, sum) -> sum
                * (settings.base() + settings.rarity() * idf(model, item))
                * (items.contains(item) ? settings.repetition() : 1));
        scores.values().removeIf(score -> !(score > 0));
        return scores;
    }

    private static Map<String, Double> stan(SessionModel model, StanSettings settings, List<String> all, long now) {
        List<String> items = known(model, all, settings.lookback());
        Map<String, Double> scores = new HashMap<>();
        Map<Held, List<String>> found = model.found(items, settings.newest(), "u/s");
        found.keySet().stream()
                .sorted(nearest(held -> nearness(held, requireNonNull(found.get(held)), items, settings, now)))
                .limit(settings.neighbours())
                .forEach(held -> {
                    List<String> theirs = held.items();
                    int last = theirs.stream()
                            .filter(items::contains)
                            .mapToInt(theirs::indexOf)
                            .max()
                            .orElseThrow();
                    for (int n = 0; n < theirs.size(); n++) {
                        double far = Math.exp(-Math.abs(n - last) / settings.distanceScale());
                        double near = nearness(held, theirs, items, settings, now);
                        scores.merge(theirs.get(n), near * far, Double::sum);
                    }
                });
        scores.replaceAll((item, sum) ->
                sum * (1 + settings.rarity() * idf(model, item)) * (items.contains(item) ? settings.repetition() : 1));
        return scores;
    }

    /** The query holds only what the catalogue knows, which is all that ever happened. */
    private static List<String> known(SessionModel model, List<String> all, int lookback) {
        return all.stream().filter(model.seen()::contains).limit(lookback).toList();
    }

    private static Comparator<Held> nearest(ToDoubleFunction<Held> score) {
        return Comparator.comparingDouble(score)
                .thenComparingLong(Held::lastTime)
                .thenComparingInt(held -> held.number)
                .reversed();
    }

    private static double shared(List<String> theirs, List<String> items) {
        double shared = 0;
        for (int n = 0; n < items.size(); n++) {
            shared += theirs.contains(items.get(n)) ? items.size() - n : 0;
        }
        return shared / (items.size() * items.size());
    }

    private static double nearness(
            Held held, List<String> theirs, List<String> items, StanSettings settings, long now) {
        double shared = 0;
        double squares = 0;
        for (int n = 0; n < items.size(); n++) {
            double weight = Math.exp(-n / settings.positionScale());
            shared += theirs.contains(items.get(n)) ? weight : 0;
            squares += weight * weight;
        }
        double age = Math.max(0, now - held.lastTime());
        return shared / Math.sqrt(squares * held.touches.size()) * Math.exp(-age / settings.timeScale());
    }

    private static double idf(SessionModel model, String item) {
        return Math.log((double) model.sessions().size() / model.holders(item));
    }

    private static void assertSame(Map<String, Double> found, Map<String, Double> expected, String context) {
        assertThat(found.keySet()).as(context).isEqualTo(expected.keySet());
        found.forEach((item, score) ->
                assertThat(score).as(context + ", " + item).isCloseTo(expected.get(item), within(1e-9)));
    }
}
