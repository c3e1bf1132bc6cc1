package dev.attune.engine;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.SignalEncoder;
import dev.attune.engine.source.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Gives interactions to the sources, each once: it knows the last one by offset and number. */
final class Learner {
    private final SignalEncoder encoder;
    private final Source[] sources;
    private final Training training;
    private long offset = -1;
    private int index = -1;

    Learner(Catalog catalog, List<Source> sources, Training training) {
        this.encoder = new SignalEncoder(catalog);
        this.training = training;
        this.sources = sources.toArray(new Source[0]);
    }

    void learn(Interaction interaction) {
        boolean known =
                interaction.offset() < offset || (interaction.offset() == offset && interaction.index() <= index);
        if (known) {
            return;
        }
        offset = interaction.offset();
        index = interaction.index();
        if (encoder.encode(interaction)) {
            teach();
        }
    }

    void learnOpposite(Interaction interaction) {
        if (encoder.encodeOpposite(interaction)) {
            teach();
        }
    }

    private void teach() {
        for (Source source : sources) {
            source.learn(encoder.signal());
        }
        training.advance();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(offset);
        out.writeInt(index);
    }

    void read(DataInput in) throws IOException {
        offset = in.readLong();
        index = in.readInt();
    }
}
