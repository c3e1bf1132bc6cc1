package dev.attune.node.server;

import dev.attune.engine.Engine;
import dev.attune.engine.EngineOutput;
import dev.attune.engine.EngineSettings;
import dev.attune.engine.PersonStates;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.profile.ProfileStep;
import dev.attune.engine.recommend.RankedList;
import dev.attune.engine.recommend.Request;
import dev.attune.node.auth.PersonId;
import dev.attune.node.auth.PseudonymKeys;
import dev.attune.node.auth.Pseudonymizer;
import dev.attune.node.collect.EventBatchParser;
import dev.attune.node.collect.EventLimits;
import dev.attune.node.collect.Parsed;
import dev.attune.node.collect.ParsedBatch;
import dev.attune.node.collect.Reception;
import dev.attune.node.collect.SiteClock;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The same engine without a server around it: parsed events go straight in. For comparisons with the real node. */
final class EngineInProcess {
    private static final byte[] SECRET = "a secret of thirty-two characters".getBytes(StandardCharsets.US_ASCII);

    private final Pseudonymizer pseudonymizer = new Pseudonymizer(PseudonymKeys.ofSecret(SECRET));
    private final Reception reception = new Reception(
            "default", SiteClock.STREAM, 0, System.currentTimeMillis(), null, pseudonymizer, EventLimits.defaults());
    private final ProfileStep step = new ProfileStep(ProfileSettings.defaults());
    private final States states = new States(step, new TreeMap<>());
    private final Engine engine = new Engine(EngineSettings.defaults(), step, states);
    private long offset;

    /** Takes a body of {@code POST /v1/events}; every event in it has to be good. */
    void take(byte[] body) {
        ParsedBatch.Batch batch = (ParsedBatch.Batch) EventBatchParser.parse(body, reception);
        for (Parsed parsed : batch.results()) {
            engine.apply(offset++, ((Parsed.Valid) parsed).event(), new Nothing());
        }
    }

    List<String> recommend(String anonymousId, int limit) {
        String person = pseudonymizer.pseudonym("default", PersonId.anonymous(anonymousId));
        Request request = new Request(
                states.get(person).profile(person), "home", limit, null, Set.of(), null, List.of(), engine.siteTime());
        return engine.recommend(request).items().stream()
                .map(RankedList.Entry::item)
                .toList();
    }

    /** Engine and people, as bytes. */
    void write(DataOutputStream out) throws IOException {
        ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
        engine.snapshot(snapshot);
        out.write(snapshot.toByteArray());
        for (Map.Entry<String, PersonState> entry : states.people().entrySet()) {
            out.writeUTF(entry.getKey());
            step.serializer().write(entry.getValue(), out);
        }
    }

    private record States(ProfileStep step, Map<String, PersonState> people) implements PersonStates {
        @Override
        public PersonState get(String person) {
            return people.computeIfAbsent(person, ignored -> step.newState());
        }

        @Override
        public void remove(String person) {
            people.remove(person);
        }
    }

    private static final class Nothing implements EngineOutput {
        @Override
        public void interaction(Interaction interaction) {}

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
