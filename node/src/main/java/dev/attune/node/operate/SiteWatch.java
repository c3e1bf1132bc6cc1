package dev.attune.node.operate;

import dev.attune.engine.event.Event;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.Profile;
import dev.attune.node.recommend.ServedList;
import dev.attune.node.site.LearnerListener;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks over a site's shoulder: the learner tells it what became of events, the collector what it rejected, the maker of
 * lists what it served. Takes a counter and a place in a ring for each, waits for nobody. Any thread.
 */
public final class SiteWatch implements LearnerListener {
    private static final int LISTS_KEPT = 256;

    private final Clock clock;
    private final EventSamples events = new EventSamples();
    private final Rejects rejects = new Rejects();
    private final ServedCounts servedCounts = new ServedCounts();
    private final ShownItems shown = new ShownItems();
    private final Follows follows = new Follows();
    private final Ring<ServedList> lists = new Ring<>(LISTS_KEPT);

    /** @param clock wall time */
    public SiteWatch(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void judged(long offset, Event event, Judgement judgement, @Nullable Interaction interaction) {
        EventSample sample = new EventSample(
                events.nextNumber(),
                clock.millis(),
                offset,
                Fate.of(judgement),
                event.name(),
                event.item(),
                event.person(),
                event.recommendation(),
                interaction == null ? 0 : interaction.weight(),
                null);
        events.add(sample);
        follows.judged(event, sample);
    }

    @Override
    public void published(List<Profile> profiles) {
        follows.published(profiles);
    }

    @Override
    public void linked(String anonymous, String person) {
        follows.linked(anonymous, person);
    }

    @Override
    public void learned(Set<String> people, long version) {
        // Each event was told already.
    }

    @Override
    public void itemChanged(String item, boolean available) {
        // The catalogue is looked at when somebody asks.
    }

    /** A list was made. */
    public void served(ServedList list) {
        servedCounts.add(list.slot(), list.items().size(), list.generatedAt());
        shown.add(list.items());
        lists.put(list);
        follows.served(list);
    }

    /**
     * An event, or a whole body, was rejected.
     *
     * @param sample the event without ids and texts of people, or null
     */
    void rejected(EventSample.Reject reject, @Nullable String type, @Nullable String sample) {
        long now = clock.millis();
        events.add(new EventSample(events.nextNumber(), now, -1, Fate.REJECTED, type, null, null, null, 0, reject));
        rejects.add(reject, now, sample);
    }

    public EventSamples events() {
        return events;
    }

    Rejects rejects() {
        return rejects;
    }

    public ServedCounts servedCounts() {
        return servedCounts;
    }

    public ShownItems shown() {
        return shown;
    }

    public Follows follows() {
        return follows;
    }

    /** The last lists, oldest first. */
    public List<ServedList> lists(int limit) {
        return lists.newest(0, limit);
    }
}
