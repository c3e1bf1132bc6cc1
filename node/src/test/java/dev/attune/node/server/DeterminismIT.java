package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Engine;
import dev.attune.engine.EngineOutput;
import dev.attune.engine.EngineSettings;
import dev.attune.engine.PersonStates;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.profile.ProfileStep;
import dev.attune.node.auth.PseudonymKeys;
import dev.attune.node.auth.Pseudonymizer;
import dev.attune.node.collect.EventBatchParser;
import dev.attune.node.collect.EventLimits;
import dev.attune.node.collect.Parsed;
import dev.attune.node.collect.ParsedBatch;
import dev.attune.node.collect.Reception;
import dev.attune.node.collect.SiteClock;
import dev.attune.testkit.shoppers.LoadStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same events twice: the same bytes, of the engine's snapshot and of every person's state. */
class DeterminismIT {
    private static final int EVENTS = 20_000;

    @Test
    void theSameEventsTwiceGiveByteIdenticalSnapshots() throws IOException {
        byte[] once = run(EVENTS);
        assertThat(run(EVENTS)).isEqualTo(once);
        assertThat(run(EVENTS - 1)).as("one event less is another state").isNotEqualTo(once);
        assertThat(once.length).isGreaterThan(100_000);
    }

    private static byte[] run(int events) throws IOException {
        ProfileStep step = new ProfileStep(ProfileSettings.defaults());
        States states = new States(step);
        Engine engine = new Engine(EngineSettings.defaults(), step, states);
        Reception reception = new Reception(
                "default",
                SiteClock.STREAM,
                0,
                1_790_000_000_000L,
                null,
                new Pseudonymizer(PseudonymKeys.ofSecret(
                        "a secret of thirty-two characters".getBytes(StandardCharsets.US_ASCII))),
                EventLimits.defaults());
        LoadStream load = new LoadStream(new LoadStream.Shape(500, 400, 12, 1.0, 5, 1_764_000_000_000L), 7);
        for (int offset = 0; offset < events; offset++) {
            load.next();
            StringBuilder body = new StringBuilder("{\"events\":[");
            load.appendJson(body);
            byte[] bytes = body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
            ParsedBatch.Batch batch = (ParsedBatch.Batch) EventBatchParser.parse(bytes, reception);
            engine.apply(offset, ((Parsed.Valid) batch.results().get(0)).event(), new Nothing());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        engine.snapshot(out);
        states.write(new DataOutputStream(out));
        return out.toByteArray();
    }

    private record States(ProfileStep step, Map<String, PersonState> people) implements PersonStates {
        States(ProfileStep step) {
            this(step, new TreeMap<>());
        }

        @Override
        public PersonState get(String person) {
            return people.computeIfAbsent(person, ignored -> step.newState());
        }

        @Override
        public void remove(String person) {
            people.remove(person);
        }

        void write(DataOutputStream out) throws IOException {
            for (Map.Entry<String, PersonState> entry : people.entrySet()) {
                out.writeUTF(entry.getKey());
                step.serializer().write(entry.getValue(), out);
            }
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
