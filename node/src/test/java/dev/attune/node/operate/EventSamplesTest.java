package dev.attune.node.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventSamplesTest {
    private final EventSamples samples = new EventSamples();

    @Test
    void aFloodOfAcceptedEventsDoesNotWashAwayTheOneThatWasRejected() {
        add(Fate.REJECTED);
        for (int event = 0; event < 100_000; event++) {
            add(Fate.ACCEPTED);
        }
        EventSamples.Drawn drawn = samples.reader().next(24, 8);
        assertThat(drawn.events()).hasSize(25);
        assertThat(drawn.events().get(0).fate()).isEqualTo(Fate.REJECTED);
        assertThat(drawn.missed()).isEqualTo(100_001 - 25);
        assertThat(samples.count(Fate.ACCEPTED)).isEqualTo(100_000);
    }

    @Test
    void aReaderGoesOnWhereItStood() {
        EventSamples.Reader reader = samples.reader();
        add(Fate.ACCEPTED);
        assertThat(reader.next(24, 8).events()).hasSize(1);
        assertThat(reader.next(24, 8).events()).isEmpty();
        add(Fate.ROBOT);
        add(Fate.ACCEPTED);
        assertThat(reader.next(24, 8).events())
                .extracting(EventSample::fate)
                .containsExactly(Fate.ROBOT, Fate.ACCEPTED);
    }

    private void add(Fate fate) {
        samples.add(new EventSample(samples.nextNumber(), 0, 0, fate, "click", null, null, null, 0, null));
    }
}
