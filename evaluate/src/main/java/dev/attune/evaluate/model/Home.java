package dev.attune.evaluate.model;

import dev.attune.engine.Engine;
import dev.attune.engine.EngineResources;
import dev.attune.engine.EngineSettings;
import dev.attune.engine.SourceSettings;
import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Hash64;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.ItemStored;
import dev.attune.engine.event.PersonUpdated;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.profile.ProfileStep;
import dev.attune.engine.recommend.FilterCounts;
import dev.attune.engine.recommend.RankedList;
import dev.attune.engine.recommend.RecommendSettings;
import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.engine.recommend.Recommender;
import dev.attune.engine.recommend.Request;
import dev.attune.engine.source.Source;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.yardstick.Acquainted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One engine in this process, and the models that make lists from its sources: they learn together, once, and differ in
 * which sources they ask. Steps of slow sources run on the calling thread, so that a run is the same every time. One
 * thread.
 */
public final class Home implements Subject {
    private static final String SLOT = "evaluation";

    private final List<Model> models;
    private final Engine engine;
    private final People people;
    private final Ahead ahead;
    private final Passes passes;
    private final List<Recommender> recommenders = new ArrayList<>();
    private final Latencies learning = new Latencies();
    private final List<Latencies> recommending = new ArrayList<>();
    private long offset;

    /** A home where nothing was learned yet. */
    public Home(List<Model> models, HomeSettings home) {
        this.models = List.copyOf(models);
        this.passes = new Passes(home.passes());
        EngineSettings settings = home.engine().withSources(sources(models, home.seed()));
        ProfileStep step = new ProfileStep(profileSettings(home.robots()));
        this.people = new People(step, person -> step.newState());
        this.engine =
                new Engine(settings, step, people, EngineResources.none(), catalog -> added(catalog, home.seed()));
        this.ahead = new Ahead(step, people, engine.catalog());
        for (Model model : models) {
            recommenders.add(new Recommender(
                    engine.catalog(), engine.sources(), model.settings(settings.recommend()), new FilterCounts()));
            recommending.add(new Latencies());
            repeat(model);
        }
    }

    /** Only what the models ask: the others would cost time and change nothing. */
    private static SourceSettings sources(List<Model> models, long seed) {
        Set<String> enabled = new TreeSet<>();
        for (Model model : models) {
            Weights weights = model.settings(RecommendSettings.defaults()).weights();
            weights.bySource().keySet().forEach(source -> enabled.add(source.equals("stan") ? "session-knn" : source));
        }
        enabled.retainAll(SourceSettings.NAMES);
        return SourceSettings.of(enabled).withSeed(seed);
    }

    @Override
    public void store(Item item, long time) {
        engine.apply(offset++, new ItemStored(item, time), passes);
    }

    @Override
    public void introduce(String person, Map<String, String> attributes, long time) {
        engine.apply(offset++, new PersonUpdated(person, attributes, null, time), passes);
        for (Source source : engine.sources().all()) {
            if (source instanceof Acquainted acquainted) {
                acquainted.introduce(Hash64.of(person), attributes);
            }
        }
    }

    @Override
    public void learn(Row row) {
        Event event = Events.of(row);
        long begun = System.nanoTime();
        engine.apply(offset++, event, passes);
        learning.record(System.nanoTime() - begun);
        ahead.learned(event);
    }

    @Override
    public void settle() {
        passes.goOn(engine.catalog());
        engine.settle();
    }

    @Override
    public void observe(Row row) {
        ahead.take(offset++, Events.of(row), Math.max(engine.siteTime(), row.time()));
    }

    @Override
    public List<Proposal> propose(String person, long now, Set<String> exclude) {
        Profile profile = profile(person);
        Request request = new Request(profile, SLOT, Recommender.LONGEST, null, exclude, null, List.of(), now);
        List<Proposal> proposals = new ArrayList<>(models.size());
        for (int n = 0; n < models.size(); n++) {
            long begun = System.nanoTime();
            RankedList list = recommenders.get(n).recommend(request, engine.version());
            recommending.get(n).record(System.nanoTime() - begun);
            proposals.add(Proposal.of(list, models.get(n).only()));
        }
        return proposals;
    }

    @Override
    public int itemCount() {
        return engine.catalog().size();
    }

    /** What one event took: the profile step and every source of the engine. */
    public Latencies learning() {
        return learning;
    }

    /** What one list of {@link Recommender#LONGEST} took the n-th model. */
    public Latencies recommending(int model) {
        return recommending.get(model);
    }

    /** The profile as it is now, of the person whom an anonymous one became. */
    private Profile profile(String person) {
        PersonState state = state(person);
        String known = state.linkedTo();
        return known == null ? state.profile(person) : state(known).profile(known);
    }

    private PersonState state(String person) {
        PersonState state = ahead.state(person);
        return state == null ? people.get(person) : state;
    }

    private List<Source> added(Catalog catalog, long seed) {
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Model model : models) {
            for (Source source : model.added().make(catalog, seed)) {
                if (names.add(source.name())) {
                    sources.add(source);
                }
            }
        }
        return sources;
    }

    /** The one source of a model that may learn several times. */
    private void repeat(Model model) {
        for (Source source : engine.sources().all()) {
            if (model.repeatable() && source.name().equals(model.only())) {
                passes.add(source);
            }
        }
    }

    private static ProfileSettings profileSettings(boolean robots) {
        ProfileSettings product = ProfileSettings.defaults();
        return new ProfileSettings(
                product.sessionGap(),
                product.tasteHalfLife(),
                product.intentHalfLife(),
                product.dedupWindow(),
                product.dedupEvents(),
                product.durationCap(),
                robots,
                product.weights());
    }
}
