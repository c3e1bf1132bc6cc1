package dev.attune.engine.knob;

import static dev.attune.engine.knob.Knob.number;
import static dev.attune.engine.knob.Knob.time;
import static dev.attune.engine.knob.Knob.whole;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.SourceSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The knobs of the sources, and the engine's settings with other values for some of them. */
public final class Knobs {
    /** All of them, section by section. */
    public static final List<Knob> ALL = List.of(
            time("coVisitation.halfLife"),
            whole("coVisitation.steps", 1, 10),
            number("coVisitation.backward", 0, 1),
            whole("coVisitation.rowCapacity", 1, 10_000),
            whole("coVisitation.lookback", 1, 20),
            number("coVisitation.positionFactor", 0, 1),
            number("coVisitation.earlierFactor", 0, 1),
            whole("sessionKnn.newest", 1, 100_000),
            whole("sessionKnn.neighbours", 1, 10_000),
            whole("sessionKnn.lookback", 1, 20),
            number("sessionKnn.base", 0, 1_000),
            number("sessionKnn.rarity", 0, 1_000),
            number("sessionKnn.repetition", 0, 1),
            whole("stan.newest", 1, 100_000),
            whole("stan.neighbours", 1, 10_000),
            whole("stan.lookback", 1, 20),
            number("stan.positionScale", 0.01, 1_000),
            time("stan.timeScale"),
            number("stan.distanceScale", 0.01, 1_000),
            number("stan.rarity", 0, 1_000),
            number("stan.repetition", 0, 1),
            whole("sessionEmbedding.lookback", 1, 10),
            number("sessionEmbedding.temperature", 1, 64),
            whole("sessionEmbedding.negatives", 2, 10_000),
            number("sessionEmbedding.learningRate", 0.0001, 1),
            whole("sessionEmbedding.passes", 1, 20),
            whole("sessionEmbedding.replays", 0, 20),
            time("linear.halfLife"),
            number("linear.positionScale", 0.1, 1_000),
            number("linear.backward", 0, 1),
            number("linear.ridge", 0.000001, 1e9),
            whole("linear.neighbours", 1, 500),
            whole("linear.lookback", 1, 20),
            number("linear.earlierFactor", 0, 1),
            whole("factors.dimensions", 1, 256),
            number("factors.missing", 0.000001, 1_000_000),
            number("factors.popularityExponent", 0, 1),
            number("factors.regularization", 0.000001, 100),
            number("factors.weightCap", 0.001, 1_000),
            whole("factors.itemsPerPerson", 1, 10_000),
            whole("factors.peoplePerItem", 1, 10_000),
            whole("factors.refresh", 0, 1_000),
            number("factors.positionFactor", 0, 1),
            number("factors.earlierFactor", 0, 1));

    private static final Map<String, Knob> BY_KEY = ALL.stream().collect(Collectors.toMap(Knob::key, knob -> knob));

    private Knobs() {}

    /** The knob of a key; throws {@link IllegalArgumentException} when there is none. */
    public static Knob of(String key) {
        Knob knob = BY_KEY.get(key);
        if (knob == null) {
            throw new IllegalArgumentException(key + ": no such setting (expected: one of "
                    + ALL.stream().map(Knob::key).collect(Collectors.joining(", ")) + ")");
        }
        return knob;
    }

    /** The value of each knob, by key. */
    public static Map<String, Double> values(EngineSettings settings) {
        Values values = Values.of(Map.of());
        settings(settings, values);
        return values.asked();
    }

    /** The settings with these values in place of their own; throws {@link IllegalArgumentException} for one that is wrong. */
    public static EngineSettings set(EngineSettings settings, Map<String, Double> values) {
        values.forEach((key, value) -> of(key).check(value));
        return settings(settings, Values.of(values));
    }

    private static EngineSettings settings(EngineSettings now, Values values) {
        Values pairs = values.in("coVisitation");
        SourceSettings sources = now.sources();
        return new EngineSettings(
                now.catalog(),
                CountKnobs.pairs(now.pairs(), pairs),
                CountKnobs.coVisit(now.coVisit(), pairs),
                now.popular(),
                now.trend(),
                new SourceSettings(
                        CountKnobs.sessionKnn(sources.sessionKnn(), values.in("sessionKnn"), values.in("stan")),
                        sources.users(),
                        VectorKnobs.factors(sources.factors(), values.in("factors")),
                        VectorKnobs.embedding(sources.embedding(), values.in("sessionEmbedding")),
                        VectorKnobs.linear(sources.linear(), values.in("linear")),
                        sources.content(),
                        sources.enabled()),
                now.recommend());
    }
}
