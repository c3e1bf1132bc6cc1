package dev.attune.engine;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.event.Entry;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.ItemRemoved;
import dev.attune.engine.event.ItemStored;
import dev.attune.engine.event.PersonUpdated;
import dev.attune.engine.profile.PersonInput;
import dev.attune.engine.profile.PersonOutput;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.recommend.FilterCounts;
import dev.attune.engine.recommend.RankedList;
import dev.attune.engine.recommend.Recommender;
import dev.attune.engine.recommend.Request;
import dev.attune.engine.recommend.Sources;
import dev.attune.engine.source.Source;
import dev.attune.engine.source.pairs.CoVisitation;
import dev.attune.engine.source.pairs.Pairs;
import dev.attune.engine.source.popular.Popularity;
import dev.attune.engine.source.trend.Trend;
import dev.attune.engine.state.Snapshot;
import dev.attune.engine.step.Step;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The recommender of one site as a deterministic state machine: the same entries in the same order give the same state,
 * byte for byte, and the same lists.
 *
 * <p>One thread, the learner, calls what changes the engine ({@link #apply}, {@link #learn}, {@link #forget},
 * {@link #copy}, {@link #restore}). Any thread calls what reads it.
 *
 * <p>The states of people are the home's ({@link PersonStates}) and not part of snapshots; after a restart they may be
 * ahead of the snapshot or behind it. The home then goes through the log from whichever is older and for each offset
 * first applies the entry and then gives the interactions of that offset, if its interaction log holds any, to
 * {@link #learn}: a person who is ahead emits nothing again, and what was learned before is not learned twice.
 */
public final class Engine {
    private static final int SECTION_VERSION = 1;

    private final EngineSettings settings;
    private final Catalog catalog;
    private final Sources sources;
    private final Training training;
    private final Learner learner;
    private final Delivery delivery;
    private final FilterCounts filterCounts = new FilterCounts();
    private final ThreadLocal<Recommender> recommenders;
    private volatile long version = -1;
    private volatile long siteTime;

    /** An engine that does the steps of slow sources on the learner's thread. */
    public Engine(EngineSettings settings, Step<PersonState, PersonInput, PersonOutput> step, PersonStates states) {
        this(settings, step, states, EngineResources.none(), catalog -> List.of());
    }

    /**
     * @param states is asked on the learner's thread alone
     * @param added sources of the caller's own, beside those of the settings
     */
    public Engine(
            EngineSettings settings,
            Step<PersonState, PersonInput, PersonOutput> step,
            PersonStates states,
            EngineResources resources,
            Function<Catalog, List<Source>> added) {
        this.settings = settings;
        this.catalog = new Catalog(settings.catalog());
        this.sources = new Sources(
                new CoVisitation(new Pairs(settings.pairs()), settings.coVisit()),
                new Popularity(settings.popular()),
                new Trend(settings.trend()),
                added(added, resources));
        this.training = new Training(sources.all(), resources.trainer());
        this.learner = new Learner(catalog, sources.all(), training);
        this.delivery = new Delivery(step, states, learner);
        this.recommenders =
                ThreadLocal.withInitial(() -> new Recommender(catalog, sources, settings.recommend(), filterCounts));
    }

    // ---- the learner's thread ----

    /**
     * Takes in one entry of the site's log.
     *
     * @param offset its place in the log; an entry at or before {@link #version} changes people who do not hold it yet,
     *     and nothing else
     */
    public void apply(long offset, Entry entry, EngineOutput out) {
        siteTime = Math.max(siteTime, entry.receivedAt());
        boolean known = offset <= version;
        if (entry instanceof Event event) {
            delivery.begin(offset, siteTime, known, out);
            String item = event.item();
            delivery.event(event, item == null ? null : catalog.stored(item));
        } else if (entry instanceof PersonUpdated update) {
            delivery.begin(offset, siteTime, known, out);
            delivery.update(update);
        } else if (!known) {
            changeItem(entry, out);
        }
        version = Math.max(version, offset);
    }

    /** Learns an interaction that was emitted before, in the order of (offset, index); one that is known is passed over. */
    public void learn(Interaction interaction) {
        learner.learn(interaction);
        version = Math.max(version, interaction.offset());
    }

    /**
     * Takes back all that was learned from a person.
     *
     * @param history every interaction of the person in order, as {@link EngineOutput#interaction} gave them
     */
    public void forget(Iterable<Interaction> history) {
        List<Interaction> all = new ArrayList<>();
        history.forEach(all::add);
        // Backwards, so that a retraction in the history is undone before the interaction that it took back.
        for (int n = all.size() - 1; n >= 0; n--) {
            learner.learnOpposite(all.get(n));
        }
        training.finish();
    }

    /**
     * Lets slow sources learn all that they have noted down now, rather than when their next step is due. A state that
     * was settled differs from one that was not, so this is for the end of a history, not for a site that serves.
     */
    public void settle() {
        training.finish();
    }

    /**
     * Copies the state into memory; the learner stands still meanwhile, requests do not. 100,000 items with full rows
     * are about 330 MB and cost it some .3 s of processor time (docs/decisions/0006-count-sources.md).
     */
    public Snapshot copy() throws IOException {
        training.await();
        Snapshot snapshot = new Snapshot(settings.fingerprint());
        snapshot.add("engine", this::writeOwn);
        snapshot.add("catalog", catalog::snapshot);
        for (Source source : sources.all()) {
            snapshot.add(source.name(), source::snapshot);
        }
        return snapshot;
    }

    /** Writes a {@link #copy}; a home that cannot wait for the stream takes the copy and writes it elsewhere. */
    public void snapshot(OutputStream out) throws IOException {
        copy().writeTo(out);
    }

    /**
     * Gives a new engine the state of a snapshot, before any entry and any reader.
     *
     * @throws dev.attune.engine.state.SnapshotException when it is damaged, of an unknown version, or was made under
     *     other learning settings; this engine must not be used then
     */
    public void restore(InputStream in) throws IOException {
        Snapshot snapshot = Snapshot.readFrom(in, settings.fingerprint());
        snapshot.read("catalog", catalog::restore);
        for (Source source : sources.all()) {
            snapshot.read(source.name(), source::restore);
        }
        snapshot.read("engine", this::readOwn);
    }

    // ---- any thread ----

    /** The list of a request, marked with the version that it holds at least. */
    public RankedList recommend(Request request) {
        long atLeast = version;
        return recommenders.get().recommend(request, atLeast);
    }

    /** Items that go with an item; none when the item is not known. */
    public RankedList similar(String item, int limit) {
        long atLeast = version;
        return recommenders.get().similar(item, limit, siteTime, atLeast);
    }

    /** Items bought in the visits in which an item was seen or bought; none when nobody bought any. */
    public RankedList boughtTogether(String item, int limit) {
        long atLeast = version;
        return recommenders.get().boughtTogether(item, limit, siteTime, atLeast);
    }

    /**
     * What is touched more than usual, then what is popular.
     *
     * @param category only items of this category, or null
     * @param window ms, at most five minutes
     * @param now site time
     */
    public RankedList trending(@Nullable String category, int limit, long window, long now) {
        long atLeast = version;
        return recommenders.get().trending(category, limit, window, now, atLeast);
    }

    /** The greatest time at which an entry was taken in, ms. */
    public long siteTime() {
        return siteTime;
    }

    /** Offset of the last entry that was learned from, −1 before the first. */
    public long version() {
        return version;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The sources, for reading. */
    public Sources sources() {
        return sources;
    }

    /** What came to each filter of lists and what it dropped. */
    public FilterCounts filterCounts() {
        return filterCounts;
    }

    private List<Source> added(Function<Catalog, List<Source>> own, EngineResources resources) {
        List<Source> all = new ArrayList<>(SourceWiring.sources(settings.sources(), catalog, resources.indexes()));
        all.addAll(own.apply(catalog));
        return all;
    }

    private void changeItem(Entry entry, EngineOutput out) {
        if (entry instanceof ItemStored stored) {
            catalog.store(stored.item());
            tell(stored.item().id());
            out.itemChanged(stored.item().id(), stored.item().available());
        } else if (entry instanceof ItemRemoved removed) {
            catalog.remove(removed.item());
            tell(removed.item());
            out.itemChanged(removed.item(), false);
        }
    }

    private void tell(String id) {
        int item = catalog.indexOf(id);
        if (item >= 0) {
            sources.all().forEach(source -> source.itemChanged(item));
        }
    }

    private void writeOwn(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        out.writeLong(version);
        out.writeLong(siteTime);
        learner.write(out);
    }

    private void readOwn(DataInput in) throws IOException {
        Snapshot.expectVersion(in, "engine", SECTION_VERSION);
        version = in.readLong();
        siteTime = in.readLong();
        learner.read(in);
    }
}
