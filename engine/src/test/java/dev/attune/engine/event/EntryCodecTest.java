package dev.attune.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryCodecTest {
    private static final long SEED = 20_261_123;

    @Test
    void everyEntryComesBackAsItWasAndGivesTheSameBytesAgain() {
        RandomEntries entries = new RandomEntries(SEED);
        for (int i = 0; i < 5_000; i++) {
            Entry entry = entries.next();
            byte[] bytes = EntryCodec.encode(entry);
            Entry again = EntryCodec.decode(bytes);
            assertThat(again).as("entry %d of seed %d", i, SEED).isEqualTo(entry);
            assertThat(EntryCodec.encode(again)).isEqualTo(bytes);
        }
    }

    @Test
    void everyKindOfNaNIsWrittenAlike() {
        double other = Double.longBitsToDouble(0x7ff8_0000_0000_0001L);
        Interaction interaction = StoredExamples.interaction();
        assertThat(InteractionCodec.encode(withWeight(interaction, other)))
                .isEqualTo(InteractionCodec.encode(withWeight(interaction, Double.NaN)));
    }

    @Test
    void aCutRecordIsRefused() {
        for (Entry entry : StoredExamples.entries()) {
            byte[] bytes = EntryCodec.encode(entry);
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> EntryCodec.decode(cut)).isInstanceOf(DecodeException.class);
            }
        }
    }

    @Test
    void damagedBytesGiveAnEntryOrARefusalAndNothingElse() {
        RandomEntries entries = new RandomEntries(SEED + 1);
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = EntryCodec.encode(entries.next());
            bytes[random.nextInt(Math.min(bytes.length, 40))] = (byte) random.nextInt();
            refused += refuses(bytes) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aLengthOfGigabytesIsRefusedBeforeAnythingIsAllocated() {
        byte[] huge = {1, 3, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7, 'a'};
        assertThatThrownBy(() -> EntryCodec.decode(huge))
                .isInstanceOf(DecodeException.class)
                .hasMessage("string length: 2147483647 (expected: at most 1, the bytes that are left)");
    }

    @Test
    void anUnknownVersionOrKindIsNamed() {
        assertThatThrownBy(() -> EntryCodec.decode(new byte[] {9, 1})).hasMessage("version: 9 (expected: 1)");
        assertThatThrownBy(() -> EntryCodec.decode(new byte[] {1, 8})).hasMessage("entry kind: 8 (expected: 1 to 4)");
    }

    @Test
    void bytesAfterTheEndAreRefused() {
        byte[] bytes = EntryCodec.encode(new ItemRemoved("a", 1));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> EntryCodec.decode(longer)).hasMessage("length: 6 bytes (expected: 5)");
    }

    @Test
    void aPlainClickTakesFewBytes() {
        assertThat(EntryCodec.encode(StoredExamples.entries().get(1)).length).isLessThan(32);
    }

    private static boolean refuses(byte[] bytes) {
        try {
            EntryCodec.decode(bytes);
            return false;
        } catch (DecodeException expected) {
            return true;
        }
    }

    private static Interaction withWeight(Interaction from, double weight) {
        return new Interaction(
                from.offset(),
                from.index(),
                from.person(),
                from.sequence(),
                from.profileVersion(),
                from.time(),
                from.type(),
                from.item(),
                from.categories(),
                weight,
                from.retraction(),
                from.firstTouch(),
                from.session(),
                from.device(),
                from.context(),
                from.recommendation());
    }
}
