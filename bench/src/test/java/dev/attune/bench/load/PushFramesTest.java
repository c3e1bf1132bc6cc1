package dev.attune.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushFramesTest {
    private static final String STREAM = """
            retry: 1000

            event: recommendations
            id: a1-b2-41
            data: {"version":41}

            :\s

            id: a1-b2-7\r
            data: {"id": "id: x-9"}\r
            \r
            event: error
            data: no

            """;

    private final List<Long> versions = new ArrayList<>();
    private final PushFrames frames = new PushFrames(versions::add);

    @Test
    void tellsTheVersionOfEachPushWhereverTheBytesAreCut() {
        byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            versions.clear();
            frames.read(Arrays.copyOfRange(bytes, 0, cut));
            frames.read(Arrays.copyOfRange(bytes, cut, bytes.length));
            assertThat(versions).as("cut at %d", cut).containsExactly(41L, 7L);
        }
    }

    @Test
    void saysNothingBeforeTheLastByte() {
        frames.read("id: e-3\ndata: x\n".getBytes(StandardCharsets.UTF_8));
        assertThat(versions).isEmpty();
        frames.read("\n".getBytes(StandardCharsets.UTF_8));
        assertThat(versions).containsExactly(3L);
    }

    @Test
    void readsPastLinesOfAnyLength() {
        String data = "data: " + "x".repeat(10_000);
        frames.read(("id: e-3\n" + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        assertThat(versions).containsExactly(3L);
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatThrownBy(() -> frames.read("id: e-x\n\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("id: e-x (expected: epoch-version)");
    }
}
