package dev.attune.node.site;

import dev.attune.engine.event.Event;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.Profile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Told by the learner, on its thread, what readers may now see; must return quickly. */
public interface LearnerListener {
    /**
     * People whose lists may have changed, everything up to the offset being learned and published.
     *
     * @param version log offset
     */
    void learned(Set<String> people, long version);

    /** An anonymous person became a known one. */
    void linked(String anonymous, String person);

    /** An item went out of stock, out of the catalogue, or came back. */
    void itemChanged(String item, boolean available);

    /**
     * What became of an event; before {@link #learned} of its offset.
     *
     * @param interaction what the learners heard of it, or null
     */
    default void judged(long offset, Event event, Judgement judgement, @Nullable Interaction interaction) {}

    /** New profiles, as readers see them from now on. */
    default void published(List<Profile> profiles) {}
}
