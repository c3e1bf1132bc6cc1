package dev.attune.bench.engine;

import dev.attune.engine.Engine;
import dev.attune.engine.EngineOutput;
import dev.attune.engine.EngineSettings;
import dev.attune.engine.PersonStates;
import dev.attune.engine.SourceSettings;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.ItemStored;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.profile.ProfileStep;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An engine with every source that has learned all of a stream, its last interactions, and its last visitors in the
 * middle of their visits. What it learned is kept in a file, since every benchmark has a JVM of its own and some sources
 * take minutes.
 */
final class Shop {
    /** Where what was learned is kept; a folder. */
    static final String FOLDER = "attune.bench.folder";

    private static final int INTERACTIONS = 200_000;
    private static final int VISITORS = 5_000;
    private static final int OBJECTS = 4 * VISITORS;

    private final Deque<Interaction> interactions = new ArrayDeque<>();
    private final Map<String, PersonState> people = new LinkedHashMap<>(OBJECTS, .75f, true);
    private Engine engine;
    private long offset;

    private Shop(String stream, boolean learned) {
        engine = engine(learned ? Set.of() : Set.copyOf(SourceSettings.NAMES));
        Stream source = Stream.read(stream);
        long start = source.events().get(0).receivedAt();
        source.items().forEach(item -> engine.apply(offset++, new ItemStored(item, start), new Taker(interactions)));
        source.events().forEach(event -> engine.apply(offset++, event, new Taker(interactions)));
    }

    static Shop open(String stream) throws IOException {
        Path file = Path.of(System.getProperty(FOLDER, "."), stream + ".snapshot");
        boolean learned = Files.exists(file);
        Shop shop = new Shop(stream, learned);
        if (learned) {
            shop.restore(file);
        } else {
            shop.save(file);
        }
        return shop;
    }

    Engine engine() {
        return engine;
    }

    /** The last ones, in order. */
    List<Interaction> interactions() {
        return List.copyOf(interactions);
    }

    /** Those who came last, in no particular order. */
    List<Profile> visitors() {
        List<Profile> visitors = new ArrayList<>();
        int left = people.size();
        for (Map.Entry<String, PersonState> person : people.entrySet()) {
            if (left-- <= VISITORS) {
                visitors.add(person.getValue().profile(person.getKey()));
            }
        }
        return visitors;
    }

    private void restore(Path file) throws IOException {
        engine = engine(Set.copyOf(SourceSettings.NAMES));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            engine.restore(in);
        }
    }

    private void save(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            engine.snapshot(out);
        }
        Files.move(unfinished, file);
    }

    private Engine engine(Set<String> sources) {
        ProfileSettings product = ProfileSettings.defaults();
        ProfileStep step = new ProfileStep(new ProfileSettings(
                product.sessionGap(),
                product.tasteHalfLife(),
                product.intentHalfLife(),
                product.dedupWindow(),
                product.dedupEvents(),
                product.durationCap(),
                false,
                product.weights()));
        EngineSettings settings = EngineSettings.defaults().withSources(SourceSettings.of(sources));
        return new Engine(settings, step, new Latest(people, step));
    }

    /** The states of those who did something last; who stays away for long is forgotten. */
    private record Latest(Map<String, PersonState> people, ProfileStep step) implements PersonStates {
        @Override
        public PersonState get(String person) {
            if (people.size() > OBJECTS) {
                people.remove(people.keySet().iterator().next());
            }
            return people.computeIfAbsent(person, unseen -> step.newState());
        }

        @Override
        public void remove(String person) {
            people.remove(person);
        }
    }

    /** Keeps the last interactions. */
    private record Taker(Deque<Interaction> interactions) implements EngineOutput {
        @Override
        public void interaction(Interaction interaction) {
            interactions.addLast(interaction);
            if (interactions.size() > INTERACTIONS) {
                interactions.removeFirst();
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
}
