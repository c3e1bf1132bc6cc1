package dev.attune.node.collect;

import static dev.attune.node.collect.Batches.WALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Payloads that other collectors meet, from the folder of real data. */
final class ForeignPayloadsTest {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 11;
    private static final int TYPE_AT = 156;

    private static final List<String> OWN = List.of(
            "{\"batch\":[{\"type\":\"track\",\"messageId\":\"1\",\"userId\":null,\"context\":{\"ip\":\"192.0.2.1\"}}]}",
            "{\"type\":\"identify\",\"traits\":{\"email\":\"a@example.org\"},\"integrations\":{\"All\":true}}",
            "[{\"event\":\"$pageview\",\"properties\":{\"distinct_id\":\"x\",\"$set\":{}}}]");

    @Test
    void areAnswered_neverThrown() throws IOException {
        String data = System.getenv().getOrDefault("ATTUNE_DATA", "../../shared/data");
        Path archive = Path.of(data, "payloads-rudderstack", "fixtures.tar.gz");
        List<byte[]> payloads = new ArrayList<>();
        OWN.forEach(text -> payloads.add(text.getBytes(UTF_8)));
        if (Files.exists(archive)) {
            List<byte[]> files = files(archive);
            assertThat(files).hasSizeGreaterThan(200);
            payloads.addAll(files);
        } else {
            System.out.println("NOT VERIFIED: payloads of other collectors (no " + archive + "; set ATTUNE_DATA)");
        }
        for (byte[] payload : payloads) {
            checkAll(payload);
        }
    }

    private static void checkAll(byte[] payload) {
        String text = new String(payload, UTF_8);
        check(payload);
        check(("{\"events\":[" + text + "]}").getBytes(UTF_8));
        check(Batches.batch(Batches.event("\"properties\":" + text)).getBytes(UTF_8));
        for (String inner : bodies(text)) {
            check(inner.getBytes(UTF_8));
            check(("{\"events\":[" + inner + "]}").getBytes(UTF_8));
        }
    }

    private static void check(byte[] body) {
        assertThat(EventBatchParser.parse(body, WALL)).isNotNull();
    }

    /** Bodies that a recorded request holds as text. */
    private static List<String> bodies(String text) {
        List<String> bodies = new ArrayList<>();
        try {
            for (JsonNode body : new ObjectMapper().readTree(text).findValues("body")) {
                bodies.add(body.isTextual() ? body.textValue() : body.toString());
            }
        } catch (JsonProcessingException e) {
            bodies.add(text);
        }
        return bodies;
    }

    /** The regular files of a tar archive (POSIX ustar: 512-byte headers, size in octal). */
    private static List<byte[]> files(Path archive) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                int size = Integer.parseInt(new String(header, SIZE_AT, SIZE_LENGTH, UTF_8).strip(), 8);
                byte[] content = in.readNBytes(size);
                in.readNBytes((BLOCK - size % BLOCK) % BLOCK);
                if (header[TYPE_AT] == '0' || header[TYPE_AT] == 0) {
                    files.add(content);
                }
                header = in.readNBytes(BLOCK);
            }
        }
        return files;
    }
}
