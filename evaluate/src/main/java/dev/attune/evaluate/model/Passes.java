package dev.attune.evaluate.model;

import dev.attune.engine.EngineOutput;
import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.source.SignalEncoder;
import dev.attune.engine.source.Source;
import dev.attune.engine.source.SteppedSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the interactions of the training part, and gives them again to the sources that may learn them several times.
 * One thread.
 */
final class Passes implements EngineOutput {
    private final int passes;
    private final List<Source> sources = new ArrayList<>();
    private final List<Interaction> interactions = new ArrayList<>();

    /** @param passes over the training part, the first one counted */
    Passes(int passes) {
        this.passes = passes;
    }

    /** This source learns in every pass. */
    void add(Source source) {
        sources.add(source);
    }

    /** The passes after the first; nothing when they are over. */
    void goOn(Catalog catalog) {
        SignalEncoder encoder = new SignalEncoder(catalog);
        int left = interactions.isEmpty() ? 0 : passes - 1;
        for (int pass = 0; pass < left; pass++) {
            for (Interaction interaction : interactions) {
                if (encoder.encode(interaction)) {
                    sources.forEach(source -> learn(source, encoder));
                }
            }
        }
        interactions.clear();
        sources.clear();
    }

    private static void learn(Source source, SignalEncoder encoder) {
        source.learn(encoder.signal());
        if (source instanceof SteppedSource stepped && stepped.due()) {
            stepped.publish();
            stepped.step().run();
        }
    }

    @Override
    public void interaction(Interaction interaction) {
        if (passes > 1 && !sources.isEmpty()) {
            interactions.add(interaction);
        }
    }

    @Override
    public void changed(String person, PersonState state, boolean listChanges) {}

    @Override
    public void linked(String anonymous, String person) {}

    @Override
    public void judged(long offset, Judgement judgement) {}

    @Override
    public void itemChanged(String item, boolean available) {}
}
