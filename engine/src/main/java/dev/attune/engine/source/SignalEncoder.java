package dev.attune.engine.source;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Hash64;
import dev.attune.engine.event.Interaction;
import java.util.Arrays;
import java.util.List;

/** Turns interactions into signals, giving new items their index on the way. Learner only. */
public final class SignalEncoder {
    private final Catalog catalog;
    private final Signal signal = new Signal();

    public SignalEncoder(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The signal that {@link #encode} fills. */
    public Signal signal() {
        return signal;
    }

    /** Fills the signal; returns false when there is nothing to learn, because the item has no index (yet). */
    public boolean encode(Interaction interaction) {
        return encode(interaction, interaction.retraction());
    }

    /** The same, but the other way round: what takes the interaction back. */
    public boolean encodeOpposite(Interaction interaction) {
        return encode(interaction, !interaction.retraction());
    }

    private boolean encode(Interaction interaction, boolean retraction) {
        signal.retraction = retraction;
        signal.personHash = Hash64.of(interaction.person());
        signal.sessionHash = Hash64.of(signal.personHash, Hash64.of(interaction.session()));
        signal.time = interaction.time();
        if (!retraction) {
            catalog.observe(interaction.time());
        }
        int item = index(interaction.item());
        if (item < 0 || !catalog.teaches(item, signal.time)) {
            return false;
        }
        signal.item = item;
        signal.type = interaction.type();
        signal.weight = interaction.weight();
        signal.firstTouch = interaction.firstTouch();
        categories(interaction.categories());
        context(interaction.context());
        return true;
    }

    private int index(String item) {
        return signal.retraction ? catalog.indexOf(item) : catalog.touch(item, signal.personHash);
    }

    private void categories(List<String> names) {
        if (signal.categories.length < names.size()) {
            signal.categories = Arrays.copyOf(signal.categories, names.size());
        }
        int count = 0;
        for (int n = 0; n < names.size(); n++) {
            int category = catalog.internCategory(names.get(n));
            if (category >= 0 && !contains(category, count)) {
                signal.categories[count++] = category;
            }
        }
        signal.categoryCount = count;
    }

    private boolean contains(int category, int count) {
        for (int n = 0; n < count; n++) {
            if (signal.categories[n] == category) {
                return true;
            }
        }
        return false;
    }

    private void context(List<Interaction.Touch> touches) {
        int size = 0;
        for (int n = 0; n < touches.size() && size < Signal.MAX_CONTEXT; n++) {
            Interaction.Touch touch = touches.get(n);
            int item = index(touch.item());
            if (item >= 0 && catalog.teaches(item, signal.time)) {
                signal.contextItems[size] = item;
                signal.contextDistances[size] = touch.distance();
                signal.contextWeights[size++] = touch.weight();
            }
        }
        signal.contextSize = size;
    }
}
