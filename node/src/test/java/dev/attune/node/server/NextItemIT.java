package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.evaluate.check.HttpSite;
import dev.attune.evaluate.check.NextItemOverHttp;
import dev.attune.evaluate.check.NextItemScore;
import dev.attune.evaluate.replay.EventBody;
import dev.attune.evaluate.replay.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HR@20 over HTTP, beside the same sources called in process. */
class NextItemIT {
    @TempDir
    Path data;

    @Test
    void listsOverHttpAreAsGoodAsTheSameSourcesInProcess() throws Exception {
        Path real = Path.of(System.getenv().getOrDefault("ATTUNE_DATA", "../../shared/data"), "yoochoose-100k");
        boolean verified = Files.isDirectory(real);
        Path train = verified ? real.resolve("yoochoose-clicks-100k_train_full.txt.gz") : fixture("train", 400, 1);
        Path test = verified ? real.resolve("yoochoose-clicks-100k_test.txt.gz") : fixture("test", 60, 2);

        NextItemScore inProcess = inProcess(train, test);
        NextItemScore overHttp = overHttp(train, test);

        System.out.println((verified ? "yoochoose-100k" : "NOT VERIFIED (no real data; own fixture)") + ": over HTTP "
                + overHttp + ", in process " + inProcess);
        assertThat(overHttp.hitRate()).isCloseTo(inProcess.hitRate(), within(0.005));
        assertThat(overHttp.hitRate()).isGreaterThan(verified ? 0.6 : 0.3);
    }

    private NextItemScore overHttp(Path train, Path test) throws InterruptedException {
        try (TestNode node = TestNode.start(data.resolve("node"), "", Map.of("sites.default.clock", "stream"))) {
            HttpSite site = new HttpSite(node.at(""), null, Waiting.real());
            return score(new NextItemOverHttp(site, site, 20), train, test);
        }
    }

    private static NextItemScore inProcess(Path train, Path test) throws InterruptedException {
        EngineInProcess engine = new EngineInProcess();
        return score(
                new NextItemOverHttp(
                        rows -> engine.take(EventBody.of(rows)),
                        (anonymousId, session, limit) -> engine.recommend(anonymousId, limit),
                        20),
                train,
                test);
    }

    private static NextItemScore score(NextItemOverHttp comparison, Path train, Path test) throws InterruptedException {
        assertThat(comparison.train(List.of(train), 500)).isGreaterThan(1_000);
        return comparison.score(List.of(test));
    }

    /** Sessions that walk along rings of ten items, with some noise. */
    private Path fixture(String name, int sessions, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("SessionId\tItemId\tTime\n");
        for (int session = 0; session < sessions; session++) {
            int ring = random.nextInt(8);
            int place = random.nextInt(10);
            for (int click = 0; click < 6; click++) {
                place = random.nextInt(5) == 0 ? random.nextInt(10) : place + 1;
                long time = 1_400_000_000L + seed * 1_000_000 + session * 300L + click * 20L;
                text.append(seed * 100_000 + session).append('\t');
                text.append(ring * 10 + place % 10 + 1)
                        .append('\t')
                        .append(time)
                        .append('\n');
            }
        }
        return Files.writeString(data.resolve(name + ".txt"), text);
    }
}
