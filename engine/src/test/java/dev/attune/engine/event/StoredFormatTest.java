package dev.attune.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredFormatTest {
    @Test
    void bytesOfVersionOneStayReadable() throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(committed()));
        for (Entry expected : StoredExamples.entries()) {
            assertThat(EntryCodec.decode(record(in))).isEqualTo(expected);
        }
        assertThat(InteractionCodec.decode(record(in))).isEqualTo(StoredExamples.interaction());
        assertThat(in.available()).isZero();
    }

    @Test
    void versionOneIsWrittenToTheByteAsItWas() throws IOException {
        assertThat(StoredExamples.file()).isEqualTo(committed());
    }

    @Test
    void everyEventTypeKeepsACodeOfItsOwn() {
        Map<Integer, EventType> seen = new HashMap<>();
        for (EventType type : EventType.values()) {
            assertThat(seen.put(EventTypeCode.of(type), type)).isNull();
            assertThat(EventTypeCode.type(EventTypeCode.of(type))).isEqualTo(type);
        }
    }

    private static byte[] committed() throws IOException {
        try (InputStream in = StoredFormatTest.class.getResourceAsStream("stored-v1.bin")) {
            return in.readAllBytes();
        }
    }

    private static byte[] record(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
