package dev.attune.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InteractionCodecTest {
    private static final long SEED = 7;

    @Test
    void everyInteractionComesBackAsItWasAndGivesTheSameBytesAgain() {
        RandomEntries entries = new RandomEntries(SEED);
        for (int i = 0; i < 5_000; i++) {
            Interaction interaction = entries.interaction();
            byte[] bytes = InteractionCodec.encode(interaction);
            Interaction again = InteractionCodec.decode(bytes);
            assertThat(again).as("interaction %d of seed %d", i, SEED).isEqualTo(interaction);
            assertThat(InteractionCodec.encode(again)).isEqualTo(bytes);
        }
    }

    @Test
    void aCutRecordIsRefused() {
        byte[] bytes = InteractionCodec.encode(StoredExamples.interaction());
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> InteractionCodec.decode(cut)).isInstanceOf(DecodeException.class);
        }
    }

    @Test
    void anUnknownVersionOrFlagIsNamed() {
        assertThatThrownBy(() -> InteractionCodec.decode(new byte[] {2, 0})).hasMessage("version: 2 (expected: 1)");
        assertThatThrownBy(() -> InteractionCodec.decode(new byte[] {1, 8}))
                .hasMessage("flags: 0x8 (expected: within 0x7)");
    }
}
