package dev.attune.engine.knob;

import dev.attune.engine.source.pairs.CoVisitSettings;
import dev.attune.engine.source.pairs.PairSettings;
import dev.attune.engine.source.sessionknn.SessionKnnSettings;
import dev.attune.engine.source.sessionknn.StanSettings;

/** Settings of sources that count, with other values for some knobs. */
final class CountKnobs {
    private CountKnobs() {}

    static PairSettings pairs(PairSettings now, Values values) {
        return new PairSettings(
                values.time("halfLife", now.halfLife()),
                values.whole("steps", now.steps()),
                now.weightCap(),
                values.whole("rowCapacity", now.rowCapacity()));
    }

    static CoVisitSettings coVisit(CoVisitSettings now, Values values) {
        return new CoVisitSettings(
                values.number("backward", now.backward()),
                values.whole("lookback", now.lookback()),
                values.number("positionFactor", now.positionFactor()),
                values.number("earlierFactor", now.earlierFactor()),
                now.shrink());
    }

    static SessionKnnSettings sessionKnn(SessionKnnSettings now, Values values, Values stan) {
        return new SessionKnnSettings(
                now.index(),
                values.whole("newest", now.newest()),
                values.whole("neighbours", now.neighbours()),
                values.whole("lookback", now.lookback()),
                now.steps(),
                values.number("base", now.base()),
                values.number("rarity", now.rarity()),
                values.number("repetition", now.repetition()),
                stan(now.stan(), stan));
    }

    private static StanSettings stan(StanSettings now, Values values) {
        return new StanSettings(
                values.whole("newest", now.newest()),
                values.whole("neighbours", now.neighbours()),
                values.whole("lookback", now.lookback()),
                values.number("positionScale", now.positionScale()),
                values.number("timeScale", now.timeScale()),
                values.number("distanceScale", now.distanceScale()),
                values.number("rarity", now.rarity()),
                values.number("repetition", now.repetition()));
    }
}
