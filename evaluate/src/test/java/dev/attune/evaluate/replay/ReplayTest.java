package dev.attune.evaluate.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Rows;
import dev.attune.evaluate.replay.CollectorDouble.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {
    private static final long START = 1_511_658_000;

    @TempDir
    Path folder = Path.of("");

    private final CollectorDouble site = new CollectorDouble();
    private final ManualWaiting waiting = new ManualWaiting();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void sendsEveryRowOnceAndInOrder() throws Exception {
        Summary summary = replay(file(250), 100, Replay.MAX_SPEED, Long.MAX_VALUE);

        assertThat(summary.accepted()).isEqualTo(250);
        assertThat(summary.lastOffset()).isEqualTo(250);
        assertThat(site.batches()).containsExactly(100, 100, 50);
        assertThat(items()).isEqualTo(expected(250));
        assertThat(waiting.pausesMs()).isEmpty();
    }

    @Test
    void anEventHasTheNamesOfTheContract() throws Exception {
        Path file = Files.writeString(folder.resolve("r.csv"), """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                501,A1,MUG,6,2010-12-01 08:26:00,2.55,17850.0,France
                """);

        replay(Format.ONLINE_RETAIL, file, 1, Replay.MAX_SPEED, 1);

        JsonNode event = site.events().get(0);
        assertThat(event.path("id").asText()).hasSize(36);
        assertThat(event.toString())
                .endsWith(
                        "\"type\":\"purchase\",\"time\":1291191960000,\"user\":{\"id\":\"17850\"},\"session\":\"501\","
                                + "\"item\":\"A1\",\"quantity\":6,\"value\":15.3,\"currency\":\"GBP\","
                                + "\"context\":{\"Country\":\"France\"},\"properties\":"
                                + event.path("properties") + "}");
    }

    @Test
    void anAgentIsTheContextsAffair() throws Exception {
        Path file = Files.writeString(folder.resolve("d.csv"), """
                timestamp,eventType,contentId,personId,sessionId,userAgent,userRegion,userCountry
                1465413032,VIEW,-3,-8,12,Mozilla,NY,US
                """);

        replay(Format.DESKDROP, file, 1, Replay.MAX_SPEED, 1);

        assertThat(site.events().get(0).path("context").toString())
                .isEqualTo("{\"userCountry\":\"US\",\"userRegion\":\"NY\",\"userAgent\":\"Mozilla\"}");
    }

    @Test
    void aReplayThatIsRunAgainCountsOnce() throws Exception {
        Path file = file(250);
        replay(file, 100, Replay.MAX_SPEED, 130);

        Summary summary = replay(file, 70, Replay.MAX_SPEED, Long.MAX_VALUE);

        assertThat(summary.duplicates()).isEqualTo(130);
        assertThat(summary.accepted()).isEqualTo(120);
        assertThat(items()).isEqualTo(expected(250));
    }

    @Test
    void waitsAtLeastAsLongAsAnOverloadedSiteAsks() throws Exception {
        site.fail(Fault.BUSY, Fault.BUSY_WITHOUT_HINT);

        Summary summary = replay(file(20), 10, Replay.MAX_SPEED, Long.MAX_VALUE);

        assertThat(summary.accepted()).isEqualTo(20);
        assertThat(waiting.pausesMs()).hasSize(2);
        assertThat(waiting.pausesMs().get(0)).isBetween(3000L, 3750L);
        assertThat(waiting.pausesMs().get(1)).isBetween(200L, 250L);
    }

    @Test
    void aLostConnectionLosesNothingAndCountsNothingTwice() throws Exception {
        site.fail(Fault.DROP, Fault.TAKE_AND_DROP);

        Summary summary = replay(file(30), 10, Replay.MAX_SPEED, Long.MAX_VALUE);

        assertThat(summary.events()).isEqualTo(30);
        assertThat(summary.duplicates()).isEqualTo(10);
        assertThat(items()).isEqualTo(expected(30));
    }

    @Test
    void seededFaultsLoseNothing() throws Exception {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Fault[] faults = {Fault.BUSY, Fault.BUSY_WITHOUT_HINT, Fault.DROP, Fault.TAKE_AND_DROP};
            site.fail(random.ints(2, 0, faults.length).mapToObj(i -> faults[i]).toArray(Fault[]::new));
            int rows = 1 + random.nextInt(200);

            Summary summary = replay(file(rows), 1 + random.nextInt(50), Replay.MAX_SPEED, Long.MAX_VALUE);

            assertThat(summary.accepted() + summary.duplicates()).isEqualTo(rows);
            assertThat(items())
                    .describedAs("seed %d", seed)
                    .startsWith(expected(rows).toArray(new String[0]));
        }
    }

    @Test
    void givesUpWhenPatienceEnds() {
        site.fail(Fault.BUSY, Fault.BUSY, Fault.BUSY, Fault.BUSY, Fault.BUSY, Fault.BUSY);

        assertThatThrownBy(() -> replay(file(20), 10, Replay.MAX_SPEED, Long.MAX_VALUE))
                .isInstanceOf(ReplayException.class)
                .hasMessageEndingWith("gave no answer within 10 s: 503: overloaded: later");
    }

    @Test
    void aWrongKeyIsNotTriedAgain() {
        site.fail(Fault.FORBID);

        assertThatThrownBy(() -> replay(file(20), 10, Replay.MAX_SPEED, Long.MAX_VALUE))
                .hasMessageEndingWith("/v1/events answered 401: key: not a write key");
        assertThat(waiting.pausesMs()).isEmpty();
        assertThat(site.keys()).containsExactly("write");
    }

    @Test
    void batchesThatAreTooLargeAreHalved() throws Exception {
        site.takeAtMost(30);

        Summary summary = replay(file(100), 100, Replay.MAX_SPEED, Long.MAX_VALUE);

        assertThat(summary.accepted()).isEqualTo(100);
        assertThat(site.batches()).containsExactly(25, 25, 25, 25);
        assertThat(items()).isEqualTo(expected(100));
    }

    @Test
    void rejectionsAreCountedByCodeWithASample() throws Exception {
        Path file = Files.write(
                folder.resolve("b.csv"), List.of("1,10,5,pv," + START, "1,bad,5,pv," + START, "2,bad,5,pv," + START));

        Summary summary = replay(file, 100, Replay.MAX_SPEED, Long.MAX_VALUE);

        assertThat(summary.accepted()).isEqualTo(1);
        assertThat(summary.rejections()).isEqualTo(2);
        assertThat(summary.rejected())
                .containsOnlyKeys("invalid_item")
                .containsValue(new Summary.Rejected(2, "b.csv:2 item: bad (expected: good)"));
    }

    @Test
    void pacesByEventTime() throws Exception {
        replay(file(31), 100, 10, Long.MAX_VALUE);

        assertThat(waiting.pausesMs()).hasSize(30).containsOnly(100L);
        assertThat(site.batches()).hasSize(31).containsOnly(1);
    }

    @Test
    void refusesSizesAndSpeedsThatMakeNoSense() {
        Collector collector = collector();
        assertThatThrownBy(() -> new Replay(collector, 0, 1, waiting)).hasMessage("batch: 0 (expected: 1 to 500)");
        assertThatThrownBy(() -> new Replay(collector, 1, 0, waiting)).hasMessage("speed: 0.0 (expected: > 0)");
    }

    private Path file(int rows) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add("1,item" + i + ",5,pv," + (START + i));
        }
        return Files.write(folder.resolve("t.csv"), lines);
    }

    private static List<String> expected(int rows) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            items.add("item" + i);
        }
        return items;
    }

    private List<String> items() {
        return site.events().stream().map(event -> event.path("item").asText()).toList();
    }

    private Collector collector() {
        return new Collector(site.base(), "write", Duration.ofSeconds(10), waiting, new SplittableRandom(7));
    }

    private Summary replay(Path file, int batch, double speed, long limit) throws InterruptedException {
        return replay(Format.TAOBAO, file, batch, speed, limit);
    }

    private Summary replay(Format format, Path file, int batch, double speed, long limit) throws InterruptedException {
        List<Long> told = new ArrayList<>();
        try (Rows rows = format.read(List.of(file), ReadOptions.STRICT)) {
            Summary summary = new Replay(collector(), batch, speed, waiting).run(rows, limit, told::add);
            assertThat(told).last().isEqualTo(summary.events());
            return summary;
        }
    }
}
