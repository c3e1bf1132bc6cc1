package dev.attune.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class EventReferenceTest {
    @Test
    void theReferenceHoldsEveryCodeWithItsMeaning_andEveryType() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "reference", "events.md"));
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(page).contains("| `" + code.wireName() + "` | ").contains(" | " + code.meaning() + " |\n");
        }
        for (EventType type : EventType.values()) {
            assertThat(page).contains('`' + type.wireName() + '`');
        }
    }
}
