package dev.attune.engine.profile;

/** The horizons of one step, shared by all the states that it makes. */
record Horizons(Horizon categories, Horizon tags, Horizon intent) {
    static Horizons of(ProfileSettings settings) {
        return new Horizons(
                new Horizon(settings.tasteHalfLife(), 64),
                new Horizon(settings.tasteHalfLife(), 128),
                new Horizon(settings.intentHalfLife(), 32));
    }
}
