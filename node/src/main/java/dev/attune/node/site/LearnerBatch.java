package dev.attune.node.site;

import dev.attune.engine.EngineOutput;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.Profile;
import dev.attune.store.behaviour.Behaviour;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine put out since the last publication. Owned by the learner's thread. */
final class LearnerBatch implements EngineOutput {
    private final Verdicts verdicts;
    private final LearnerListener listener;
    private final LearnerMetrics metrics;
    private final Map<String, PersonState> changed = new LinkedHashMap<>();
    private Set<String> listsChanged = new HashSet<>();
    private List<Interaction> interactions = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Event event;
    private @Nullable Interaction ofEvent;

    LearnerBatch(Verdicts verdicts, LearnerListener listener, LearnerMetrics metrics) {
        this.verdicts = verdicts;
        this.listener = listener;
        this.metrics = metrics;
    }

    /** The next entry to be applied, when it is an event. */
    void begin(@Nullable Event next) {
        event = next;
        ofEvent = null;
    }

    @Override
    public void interaction(Interaction interaction) {
        interactions.add(interaction);
        if (!interaction.retraction()) {
            ofEvent = interaction;
        }
    }

    @Override
    public void changed(String person, PersonState state, boolean listChanges) {
        changed.put(person, state);
        if (listChanges) {
            listsChanged.add(person);
        }
    }

    @Override
    public void linked(String anonymous, String person) {
        listener.linked(anonymous, person);
        listsChanged.add(person);
    }

    @Override
    public void judged(long offset, Judgement judgement) {
        metrics.judged(judgement);
        if (event != null) {
            listener.judged(offset, event, judgement, ofEvent);
        }
        if (judgement == Judgement.DUPLICATE) {
            verdicts.foundDuplicate(offset);
        } else if (judgement == Judgement.COUNTED && event != null) {
            rows.add(new Row(offset, event, ofEvent));
        }
    }

    @Override
    public void itemChanged(String item, boolean available) {
        listener.itemChanged(item, available);
    }

    /** The new profiles, taken from the states; clears what was changed. */
    List<Profile> takeProfiles() {
        List<Profile> profiles = new ArrayList<>(changed.size());
        for (Map.Entry<String, PersonState> entry : changed.entrySet()) {
            profiles.add(entry.getValue().profile(entry.getKey()));
        }
        changed.clear();
        return profiles;
    }

    Set<String> takeListsChanged() {
        Set<String> taken = listsChanged;
        listsChanged = new HashSet<>();
        return taken;
    }

    List<Interaction> takeInteractions() {
        List<Interaction> taken = interactions;
        interactions = new ArrayList<>();
        return taken;
    }

    /** The counted events as rows. */
    List<Behaviour> takeRows() {
        List<Behaviour> behaviours = new ArrayList<>(rows.size());
        for (Row row : rows) {
            behaviours.add(row.behaviour());
        }
        rows.clear();
        return behaviours;
    }

    private record Row(long offset, Event event, @Nullable Interaction interaction) {
        Behaviour behaviour() {
            Event.ListPosition list = event.recommendation();
            return new Behaviour(
                    offset,
                    event.time(),
                    interaction == null ? event.person() : interaction.person(),
                    interaction == null ? event.session() : interaction.session(),
                    event.name(),
                    event.item(),
                    interaction == null ? List.of() : interaction.categories(),
                    interaction == null ? 0 : interaction.weight(),
                    event.value(),
                    interaction == null ? "unknown" : interaction.device(),
                    list == null ? null : list.id(),
                    list == null ? null : list.slot(),
                    list == null ? 0 : list.position());
        }
    }
}
