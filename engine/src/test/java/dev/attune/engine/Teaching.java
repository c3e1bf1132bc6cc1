package dev.attune.engine;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.RecentItem;
import dev.attune.engine.recommend.Request;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.SignalEncoder;
import dev.attune.engine.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One source with the catalogue that it needs, taught and asked by item ids. */
public final class Teaching<S extends Source> {
    private final S source;
    private final Catalog catalog;
    private final SignalEncoder encoder;

    public Teaching(S source) {
        this(source, new Catalog(CatalogSettings.defaults()));
    }

    public Teaching(S source, Catalog catalog) {
        this.source = source;
        this.catalog = catalog;
        this.encoder = new SignalEncoder(catalog);
    }

    public S source() {
        return source;
    }

    public Catalog catalog() {
        return catalog;
    }

    public int index(String item) {
        return catalog.indexOf(item);
    }

    public void learn(List<Interaction> interactions) {
        interactions.forEach(this::learn);
    }

    public void learn(Interaction interaction) {
        if (encoder.encode(interaction)) {
            source.learn(encoder.signal());
        }
    }

    public void takeBack(List<Interaction> interactions) {
        interactions.forEach(this::takeBack);
    }

    public void takeBack(Interaction interaction) {
        if (encoder.encodeOpposite(interaction)) {
            source.learn(encoder.signal());
        }
    }

    /** Scores by item id, best first, for somebody who touched these items, newest first. */
    public Map<String, Double> ask(long now, String... recent) {
        Candidates candidates = new Candidates(64);
        source.propose(query(now, recent), candidates);
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int n = 0; n < candidates.size(); n++) {
            scores.put(catalog.id(candidates.item(n)), candidates.score(n));
        }
        return scores;
    }

    public Query query(long now, String... recent) {
        return new QueryEncoder(catalog, 1_800_000).encode(profile(now, recent), null, null, now, 300);
    }

    public Map<String, Double> ask(Request request) {
        Candidates candidates = new Candidates(64);
        source.propose(
                new QueryEncoder(catalog, 1_800_000)
                        .encode(request.profile(), request.item(), request.category(), request.now(), 300),
                candidates);
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int n = 0; n < candidates.size(); n++) {
            scores.put(catalog.id(candidates.item(n)), candidates.score(n));
        }
        return scores;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            source.snapshot(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** Another source of the same kind with this one's state, on the same catalogue. */
    public Teaching<S> restoredInto(S fresh) {
        try {
            fresh.restore(new DataInputStream(new ByteArrayInputStream(bytes())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Teaching<>(fresh, catalog);
    }

    /** Somebody in a session who touched these items, newest first, a second apart, each with weight 1. */
    public static Profile profile(long now, String... recent) {
        List<RecentItem> clicks = new ArrayList<>();
        for (String item : recent) {
            clicks.add(new RecentItem(item, EventType.VIEW, now - 1_000L * clicks.size(), 1));
        }
        Profile.SessionData session = new Profile.SessionData(
                "s", now - 1_000L * recent.length, now, recent.length, 0, "phone", null, clicks, Map.of());
        return new Profile(
                "u", 1, 0, now, null, clicks, Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), session,
                Map.of(), null, false);
    }

    /** Somebody who likes categories and did nothing. */
    public static Profile taste(Map<String, Double> categories) {
        return new Profile(
                "u",
                1,
                0,
                0,
                null,
                List.of(),
                categories,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                false);
    }

    public static Request request(Profile profile, long now, @org.jspecify.annotations.Nullable String category) {
        return new Request(profile, "home", 10, null, Set.of(), category, List.of(), now);
    }
}
