package dev.attune.engine.source.embedding;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small models and sessions for tests. */
final class Toy {
    private Toy() {}

    /** Eight dimensions, steps of 64, everything admitted at once, nothing idle. */
    static EmbeddingSettings settings() {
        return new EmbeddingSettings(
                8, 4, 8, 20, 0.05, 0.02, 64, 2, 1, 500, 1, 10_000 * Interactions.DAY, 10_000, 50, 42);
    }

    /** A model of so many items, item n in row n, with random vectors. */
    static Model model(int items, Generator random) {
        Model model = new Model(8, 4);
        for (int item = 0; item < items; item++) {
            model.slots().touch(item, 1);
            model.begin(model.admit(item, 0), new float[8], 1, random);
        }
        return model;
    }

    static Generator random(long seed) {
        Generator random = new Generator();
        random.start(seed, 0);
        return random;
    }

    static Teaching<SessionEmbedding> taught(EmbeddingSettings settings) {
        return new Teaching<>(new SessionEmbedding(settings));
    }

    /** Learns as an engine would: steps when they are due, on this thread. */
    static void learn(Teaching<SessionEmbedding> taught, List<Interaction> interactions) {
        for (Interaction interaction : interactions) {
            taught.learn(interaction);
            stepWhenDue(taught.source());
        }
    }

    static void takeBack(Teaching<SessionEmbedding> taught, List<Interaction> interactions) {
        for (Interaction interaction : interactions) {
            taught.takeBack(interaction);
            stepWhenDue(taught.source());
        }
    }

    /** What an engine does at the end: learns what is noted down and publishes it. */
    static void finish(Teaching<SessionEmbedding> taught) {
        taught.source().publish();
        taught.source().step().run();
        taught.source().publish();
    }

    private static void stepWhenDue(SessionEmbedding source) {
        if (source.due()) {
            source.publish();
            source.step().run();
        }
    }

    /** Sessions of people who each walk round one of four rings of ten items, {@code r0-0 … r3-9}. */
    static List<Interaction> rings(long seed, int sessions) {
        Random random = new Random(seed);
        List<Interaction> all = new ArrayList<>();
        for (int n = 0; n < sessions; n++) {
            int ring = random.nextInt(4);
            int place = random.nextInt(10);
            String[] items = new String[3 + random.nextInt(4)];
            for (int k = 0; k < items.length; k++) {
                items[k] = "r" + ring + '-' + place;
                place = (place + 1) % 10;
            }
            all.addAll(Interactions.session("p" + n, n * 60_000L, items));
        }
        return all;
    }
}
