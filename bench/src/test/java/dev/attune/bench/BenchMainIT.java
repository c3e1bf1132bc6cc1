package dev.attune.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchMainIT {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everyClickOfAShortRunIsAnsweredByAList() throws IOException {
        Path json = folder.resolve("push.json");
        int exit =
                BenchMain.execute(("push --rates 50,100 --seconds 2 --warmup 1 --streams 10 --history 300 --people 50"
                                + " --background 20 --dir " + folder + " --json " + json)
                        .split(" "));
        assertThat(exit).isZero();
        JsonNode row = read(json).path("rows").get(1);
        assertThat(row.path("rate").asInt()).isEqualTo(100);
        assertThat(row.path("withoutPush").asInt()).isZero();
        assertThat(row.path("clicks").asInt()).isBetween(100, 300);
        assertThat(row.path("clickToList").path("count").asInt())
                .isEqualTo(row.path("clicks").asInt());
        assertThat(row.path("backgroundTaken").asInt()).isPositive();
        assertThat(row.path("stages").fieldNames()).toIterable().contains("parse", "append", "verdict", "list", "push");
    }

    @Test
    void everyEventOfAShortRunIsAccepted() throws IOException {
        Path json = folder.resolve("collect.json");
        int exit = BenchMain.execute(("collect --batch 10 --connections 2 --seconds 1 --warmup 0 --people 500 --dir "
                        + folder + " --json " + json)
                .split(" "));
        assertThat(exit).isZero();
        JsonNode rows = read(json).path("rows");
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.path("eventsPerSecond").asDouble()).isPositive();
            assertThat(row.path("notAccepted").asInt()).isZero();
        });
        assertThat(rows.findValuesAsText("durability")).containsExactly("fsync", "os");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "push --rates 0",
                "push --rates x",
                "push --seconds 0",
                "push --items 3",
                "collect --durability maybe",
                "collect --batch 0",
                "engine --only Fly",
                "engine --items 3",
                "vectors --rows 0"
            })
    void wrongUsageIsTwo(String arguments) {
        assertThat(BenchMain.execute(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
    }

    private static JsonNode read(Path json) throws IOException {
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("surroundings").path("jdk").asText()).isNotEmpty();
        return report;
    }
}
