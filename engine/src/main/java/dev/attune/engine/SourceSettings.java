package dev.attune.engine;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.source.content.ContentSettings;
import dev.attune.engine.source.embedding.EmbeddingSettings;
import dev.attune.engine.source.factors.FactorsSettings;
import dev.attune.engine.source.linear.LinearSettings;
import dev.attune.engine.source.sessionknn.SessionKnnSettings;
import dev.attune.engine.source.users.UsersSettings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settings of the sources that a site can do without.
 *
 * @param enabled names of those that learn and propose; the others cost nothing
 */
public record SourceSettings(
        SessionKnnSettings sessionKnn,
        UsersSettings users,
        FactorsSettings factors,
        EmbeddingSettings embedding,
        LinearSettings linear,
        ContentSettings content,
        Set<String> enabled) {

    /** The names that {@code enabled} may hold; {@code session-knn} brings {@code stan} with it. */
    public static final List<String> NAMES =
            List.of("session-knn", "users", "factors", "session-embedding", "linear", "content");

    public SourceSettings {
        requireNonNull(sessionKnn, "sessionKnn");
        requireNonNull(users, "users");
        requireNonNull(factors, "factors");
        requireNonNull(embedding, "embedding");
        requireNonNull(linear, "linear");
        requireNonNull(content, "content");
        enabled.forEach(SourceSettings::check);
        enabled = Set.copyOf(enabled);
    }

    /** Those that the default blend asks. */
    public static SourceSettings defaults() {
        return of(Set.of("session-knn", "session-embedding", "linear", "content"));
    }

    /** None of them. */
    public static SourceSettings none() {
        return of(Set.of());
    }

    /** Default settings, but only these learn and propose. */
    public static SourceSettings of(Set<String> enabled) {
        return new SourceSettings(
                SessionKnnSettings.defaults(),
                UsersSettings.defaults(),
                FactorsSettings.defaults(),
                EmbeddingSettings.defaults(),
                LinearSettings.defaults(),
                ContentSettings.defaults(),
                enabled);
    }

    /** The same, but only these learn and propose. */
    public SourceSettings withEnabled(Set<String> others) {
        return new SourceSettings(sessionKnn, users, factors, embedding, linear, content, others);
    }

    /** The same with another seed for what is drawn. */
    public SourceSettings withSeed(long seed) {
        return new SourceSettings(sessionKnn, users, factors, embedding.withSeed(seed), linear, content, enabled);
    }

    boolean has(String name) {
        return enabled.contains(name);
    }

    /** The part that shapes what is stored. */
    String learning() {
        StringBuilder text = new StringBuilder();
        for (String name : new TreeSet<>(enabled)) {
            text.append('|').append(learning(name));
        }
        return text.toString();
    }

    private String learning(String name) {
        return switch (name) {
            case "session-knn" -> sessionKnn.learning();
            case "users" -> users.learning();
            case "factors" -> factors.learning();
            case "session-embedding" -> embedding.learning();
            case "linear" -> linear.learning();
            case "content" -> content.learning();
            default -> throw new IllegalStateException(name);
        };
    }

    private static void check(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "sources: " + name + " (expected: some of " + String.join(", ", NAMES) + ")");
        }
    }
}
