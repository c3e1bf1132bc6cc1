package dev.attune.node.site;

import dev.attune.engine.event.Event;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.Profile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several listeners, told one after the other. */
public record LearnerListeners(List<LearnerListener> all) implements LearnerListener {
    public LearnerListeners {
        all = List.copyOf(all);
    }

    @Override
    public void learned(Set<String> people, long version) {
        all.forEach(listener -> listener.learned(people, version));
    }

    @Override
    public void linked(String anonymous, String person) {
        all.forEach(listener -> listener.linked(anonymous, person));
    }

    @Override
    public void itemChanged(String item, boolean available) {
        all.forEach(listener -> listener.itemChanged(item, available));
    }

    @Override
    public void judged(long offset, Event event, Judgement judgement, @Nullable Interaction interaction) {
        // An index, not an iterator: this runs for every event.
        for (int n = 0; n < all.size(); n++) {
            all.get(n).judged(offset, event, judgement, interaction);
        }
    }

    @Override
    public void published(List<Profile> profiles) {
        all.forEach(listener -> listener.published(profiles));
    }
}
