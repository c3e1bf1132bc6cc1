package dev.attune.evaluate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.evaluate.RealData;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Rows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A whole real set over HTTP, where it is there; says NOT VERIFIED where it is not. */
final class RealReplayTest {
    @Test
    void allOfDeskdropArrivesOnceInTimeOrderAndUnderOurTypes() throws Exception {
        List<Path> files = RealData.files("deskdrop/users_interactions.csv.gz");
        if (files.isEmpty()) {
            return;
        }
        try (CollectorDouble site = new CollectorDouble();
                Rows rows = Format.DESKDROP.read(files, ReadOptions.STRICT)) {
            Waiting waiting = new ManualWaiting();
            Collector collector =
                    new Collector(site.base(), null, Duration.ofMinutes(1), waiting, new SplittableRandom(1));
            Summary summary =
                    new Replay(collector, 500, Replay.MAX_SPEED, waiting).run(rows, Long.MAX_VALUE, events -> {});

            assertThat(summary.accepted()).isEqualTo(66_508);
            assertThat(site.events())
                    .extracting(event -> event.path("time").asLong())
                    .isSorted();
            assertThat(types(site.events()))
                    .isEqualTo(Map.of(
                            "view",
                            56_229L,
                            "like",
                            5_258L,
                            "add_to_wishlist",
                            2_296L,
                            "comment",
                            1_480L,
                            "follow",
                            1_245L));
        }
    }

    private static Map<String, Long> types(List<JsonNode> events) {
        return events.stream()
                .collect(Collectors.groupingBy(event -> event.path("type").asText(), Collectors.counting()));
    }
}
