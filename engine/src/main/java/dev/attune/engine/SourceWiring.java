package dev.attune.engine;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.source.Source;
import dev.attune.engine.source.content.Content;
import dev.attune.engine.source.embedding.SessionEmbedding;
import dev.attune.engine.source.factors.Factors;
import dev.attune.engine.source.linear.LinearRows;
import dev.attune.engine.source.sessionknn.SessionKnn;
import dev.attune.engine.source.users.Users;
import dev.attune.engine.vector.VectorIndexes;
import java.util.ArrayList;
import java.util.List;

/** Makes the sources that the settings name, always in the same order. */
final class SourceWiring {
    private SourceWiring() {}

    static List<Source> sources(SourceSettings settings, Catalog catalog, VectorIndexes indexes) {
        List<Source> sources = new ArrayList<>();
        if (settings.has("session-knn")) {
            SessionKnn neighbours = new SessionKnn(settings.sessionKnn());
            sources.add(neighbours);
            sources.add(neighbours.stan());
        }
        if (settings.has("users")) {
            sources.add(new Users(settings.users()));
        }
        if (settings.has("factors")) {
            sources.add(new Factors(settings.factors()));
        }
        if (settings.has("session-embedding")) {
            sources.add(new SessionEmbedding(settings.embedding(), indexes));
        }
        if (settings.has("linear")) {
            sources.add(new LinearRows(settings.linear()));
        }
        if (settings.has("content")) {
            sources.add(new Content(settings.content(), catalog));
        }
        return sources;
    }
}
