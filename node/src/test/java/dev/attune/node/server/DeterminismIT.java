package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.testkit.shoppers.LoadStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        EngineInProcess site = new EngineInProcess();
        LoadStream load = new LoadStream(new LoadStream.Shape(500, 400, 12, 1.0, 5, 1_764_000_000_000L), 7);
        for (int offset = 0; offset < events; offset++) {
            load.next();
            StringBuilder body = new StringBuilder("{\"events\":[");
            load.appendJson(body);
            site.take(body.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        site.write(new DataOutputStream(out));
        return out.toByteArray();
    }
}
