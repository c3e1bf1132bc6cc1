package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.node.command.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherSettingsIT {
    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    @Test
    void otherLearningSettingsStopTheStartAndTheLogCanBeLearnedAnew() throws IOException {
        try (TestNode node = TestNode.start(data)) {
            FirstClickIT.browse(node, "tea", 5);
        }
        Map<String, String> others = Map.of("engine.coVisitation.halfLife", "3d");
        Path copy = copyOfSite();
        assertThatThrownBy(() -> TestNode.start(copy, "", others))
                .satisfies(problem -> assertThat(StartProblem.text(problem))
                        .contains("Put the old settings back")
                        .contains("other learning settings"));
        Files.move(data.resolve("sites/default/checkpoint"), data.resolve("old-checkpoint"));
        Files.move(data.resolve("sites/default/people"), data.resolve("old-people"));
        try (TestNode node = TestNode.start(data, "", others)) {
            assertThat(node.json("/v1/items/tea-1/similar?limit=3").get("items"))
                    .isNotEmpty();
        }
    }

    /** A start that stops half-way leaves its files open until the process ends. */
    private Path copyOfSite() throws IOException {
        Path copy = elsewhere.resolve("copy");
        try (var files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(data.relativize(file).toString()));
            }
        }
        return copy;
    }
}
