package dev.attune.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.evaluate.EvaluateCommands;
import dev.attune.evaluate.tune.TunedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class TuneCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void settingsOfASourceAreFoundOnTheLastSessionsAndEvaluatedWithTheSameFile() throws IOException {
        Path train = sessions();
        Path found = folder.resolve("found.yaml");

        assertThat(tune("--format=prefix-target", "--train=" + train, "--of=stan", "--trials=5", "--out=" + found))
                .isZero();
        assertThat(out.toString())
                .contains("stan, next-item of prefix-target: 5 trials; 1 is as it is")
                .contains("HR@20");
        assertThat(TunedFile.read(found).values()).containsKey("stan.neighbours");
        assertThat(out.toString()).endsWith(Files.readString(found));

        Path json = folder.resolve("out.json");
        assertThat(run(
                        "evaluate",
                        "--protocol=next-item",
                        "--format=prefix-target",
                        "--train=" + train,
                        "--validation=0.2",
                        "--models=stan,attune",
                        "--settings=" + found,
                        "--json=" + json))
                .isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("settings").path("stan.neighbours").asInt()).isPositive();
    }

    @Test
    void weightsOfTheBlendAreFoundUnderSettingsThatWereFoundBefore() throws IOException {
        Path before = Files.writeString(folder.resolve("before.yaml"), "engine: {stan: {neighbours: 77}}");
        Path found = folder.resolve("found.yaml");

        assertThat(tune(
                        "--format=prefix-target",
                        "--train=" + sessions(),
                        "--validation=0.2",
                        "--trials=20",
                        "--sources=stan,co-visitation",
                        "--settings=" + before,
                        "--out=" + found))
                .isZero();
        assertThat(Files.readString(found)).startsWith("engine:\n  stan:\n    neighbours: 77\n  sources: [");
        assertThat(out.toString()).contains("found, held back");
        assertThat(run(
                        "evaluate",
                        "--protocol=next-item",
                        "--format=prefix-target",
                        "--train=" + folder.resolve("train.txt"),
                        "--validation=0.2",
                        "--models=attune+users",
                        "--settings=" + found))
                .isEqualTo(2);
        assertThat(err.toString()).contains("models: a variant of the default blend, and settings with weights");
    }

    @Test
    void ratingsAreCutByTime_andTheLastOnesAreNotUsed() throws IOException {
        Path ratings = ratings(20);
        assertThat(topN(ratings)).isZero();
        String figures = out.toString();
        out.getBuffer().setLength(0);
        // Other ratings in the test part change nothing.
        assertThat(topN(ratings(40))).isZero();

        assertThat(figures).contains("ials, top-n of movielens-100k: 3 trials").contains("NDCG@10 known");
        assertThat(out.toString()).isEqualTo(figures);
    }

    @Test
    void wrongUsageIsTold() throws IOException {
        Path train = sessions();

        assertThat(tune("--format=prefix-target", "--train=" + train, "--of=own"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("of: own (expected: one of co-visitation, ");
        assertThat(tune("--format=prefix-target", "--train=" + train, "--of=stan", "--folds=2"))
                .isEqualTo(2);
        assertThat(tune("--format=movielens-100k", "--train=" + train, "--protocol=top-n"))
                .isEqualTo(2);
        assertThat(tune("--format=prefix-target", "--train=" + train, "--protocol=prequential"))
                .isEqualTo(2);
        assertThat(tune("--format=prefix-target", "--train=" + train, "--trials=0"))
                .isEqualTo(2);
        assertThat(tune("--format=prefix-target", "--train=" + train, "--settings=" + folder.resolve("none.yaml")))
                .isEqualTo(2);
    }

    private int topN(Path ratings) {
        return tune(
                "--protocol=top-n",
                "--format=movielens-100k",
                "--train=" + ratings,
                "--of=ials",
                "--trials=3",
                "--folds=2",
                "--validation=0.2");
    }

    private Path sessions() throws IOException {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (int session = 0; session < 60; session++) {
            int first = random.nextInt(6);
            lines.add("i" + first + " i" + (first + 1) % 6 + " i" + (first + 2 + random.nextInt(2)) % 6);
        }
        return Files.write(folder.resolve("train.txt"), lines);
    }

    /** 80 ratings by which settings are found, then 20 of other films, of which some differ. */
    private Path ratings(int laterFilms) throws IOException {
        List<String> lines = new ArrayList<>(List.of("user_id:token\titem_id:token\trating:float\ttimestamp:float"));
        for (int n = 0; n < 100; n++) {
            int film = n < 80 ? n * 7 % 9 : n % laterFilms;
            lines.add(n * 5 / 32 % 8 + "\t" + film + "\t5\t" + (880_000_000L + n * 3_600));
        }
        Files.write(
                folder.resolve("r.user"),
                List.of("user_id:token\tage:token\tgender:token\toccupation:token\tzip_code:token"));
        Files.write(
                folder.resolve("r.item"),
                List.of("item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq"));
        return Files.write(folder.resolve("r.inter"), lines);
    }

    private int tune(String... arguments) {
        List<String> all = new ArrayList<>(List.of("tune"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new CommandLine(new EvaluateCommands())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
