package dev.attune.engine.profile;

import java.io.IOException;
import java.util.List;

/** What a person likes in the long run, by category and by tag. */
final class Taste {
    private DecayedSums categories;
    private DecayedSums tags;

    Taste(Horizons horizons) {
        this.categories = new DecayedSums(horizons.categories());
        this.tags = new DecayedSums(horizons.tags());
    }

    DecayedSums categories() {
        return categories;
    }

    DecayedSums tags() {
        return tags;
    }

    void add(List<String> itsCategories, List<String> itsTags, double weight, long time) {
        categories.addAll(itsCategories, weight, time);
        tags.addAll(itsTags, weight, time);
    }

    void merge(Taste other) {
        categories.merge(other.categories);
        tags.merge(other.tags);
    }

    void write(StateWriter writer) throws IOException {
        categories.write(writer);
        tags.write(writer);
    }

    static Taste read(StateReader reader, Horizons horizons) throws IOException {
        Taste taste = new Taste(horizons);
        taste.categories = DecayedSums.read(reader, horizons.categories());
        taste.tags = DecayedSums.read(reader, horizons.tags());
        return taste;
    }
}
