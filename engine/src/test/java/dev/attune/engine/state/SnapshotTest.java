package dev.attune.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    @Test
    void givesBackEverySection() throws IOException {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        Snapshot snapshot = new Snapshot(5);
        snapshot.add("large", out -> out.write(large));
        snapshot.add("small", out -> Texts.write(out, "ä"));
        Snapshot read = Snapshot.readFrom(new ByteArrayInputStream(bytes(snapshot)), 5);
        assertThat(read.size()).isEqualTo(snapshot.size());
        byte[] back = new byte[large.length];
        read.read("large", in -> in.readFully(back));
        assertThat(back).isEqualTo(large);
        read.read("small", in -> assertThat(Texts.read(in)).isEqualTo("ä"));
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        byte[] bytes = small();
        assertRefused(new byte[0], "snapshot: ends early");
        assertRefused(changed(bytes, 0, 'X'), "snapshot: begins with 5854544e (expected: 4154544e)");
        assertRefused(changed(bytes, 4, 1), "snapshot: version 1 (expected: 2); another version of Attune wrote it");
        assertRefused(
                changed(bytes, 12, 6), "snapshot: made with other learning settings, fingerprint 6 (expected: 5)");
        assertRefused(Arrays.copyOf(bytes, bytes.length - 1), "section s: 3 bytes (expected: 4)");
        assertThatThrownBy(() -> Snapshot.readFrom(new ByteArrayInputStream(changed(bytes, bytes.length - 1, 9)), 5))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("section s: checksum");
    }

    @Test
    void aChangedBitAnywhereIsFound() throws IOException {
        byte[] bytes = small();
        Random random = new Random(2);
        for (int n = 0; n < 500; n++) {
            int place = random.nextInt(bytes.length);
            byte[] damaged = changed(bytes, place, bytes[place] ^ 1 << random.nextInt(8));
            assertThatThrownBy(() -> Snapshot.readFrom(new ByteArrayInputStream(damaged), 5)
                            .read("s", in -> in.readInt()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesSectionsThatDoNotFit() throws IOException {
        Snapshot read = Snapshot.readFrom(new ByteArrayInputStream(small()), 5);
        assertThatThrownBy(() -> read.read("t", in -> {})).hasMessage("section t: missing");
        assertThatThrownBy(() -> read.read("s", in -> in.readLong())).hasMessage("section s: ends early");
        assertThatThrownBy(() -> read.read("s", in -> in.readByte())).hasMessage("section s: has bytes after its end");
        assertThatThrownBy(() -> read.read("s", in -> Snapshot.expectVersion(in, "s", 1)))
                .hasMessageStartingWith("section s: version 0 (expected: 1); another version of Attune wrote it");
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> Snapshot.readFrom(new ByteArrayInputStream(bytes), 5))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith(message);
    }

    private static byte[] small() throws IOException {
        Snapshot snapshot = new Snapshot(5);
        snapshot.add("s", out -> out.writeInt(77));
        return bytes(snapshot);
    }

    private static byte[] changed(byte[] bytes, int place, int value) {
        byte[] changed = bytes.clone();
        changed[place] = (byte) value;
        return changed;
    }

    private static byte[] bytes(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        snapshot.writeTo(out);
        return out.toByteArray();
    }
}
