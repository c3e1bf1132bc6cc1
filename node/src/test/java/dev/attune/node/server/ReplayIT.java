package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.attune.evaluate.replay.ReplayCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whole real sets through the real collector; the replay fails when anything is rejected. */
@Tag("long")
class ReplayIT {
    private static final Path REAL = Path.of(System.getenv().getOrDefault("ATTUNE_DATA", "../../shared/data"));

    @TempDir
    Path data;

    @Test
    void oneDayOfNewsClicksIsTakenWhole() {
        assertReplayed("globo", "globo/clicks_day_01.csv.gz", 100_000);
    }

    @Test
    void allOfAnArticleSiteWithFiveEventTypesIsTakenWhole() {
        assertReplayed("deskdrop", "deskdrop/users_interactions.csv.gz", 66_508);
    }

    private void assertReplayed(String format, String file, long atLeast) {
        Path real = REAL.resolve(file);
        if (!Files.exists(real)) {
            System.out.println("NOT VERIFIED: no " + real);
        }
        assumeThat(real).exists();
        try (TestNode node = TestNode.start(data, "", Map.of("sites.default.clock", "stream"))) {
            int exit = new CommandLine(new ReplayCommand())
                    .execute(
                            real.toString(),
                            "--format",
                            format,
                            "--to",
                            node.at("").toString(),
                            "--batch",
                            "500");
            assertThat(exit).as("exit code of the replay").isZero();
            assertThat(node.server().site("default").site().log().endOffset()).isGreaterThanOrEqualTo(atLeast);
        }
    }
}
