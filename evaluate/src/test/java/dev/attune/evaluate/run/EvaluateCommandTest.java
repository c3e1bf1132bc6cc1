package dev.attune.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.evaluate.EvaluateCommands;
import dev.attune.evaluate.RealData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class EvaluateCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void figuresOfASmallSetAreThoseComputedByHand() throws IOException {
        // a is followed by b twice, c by d once; the test part asks for b after a, c after a-b, and e, which is new.
        Path train = write("train.txt", "a b", "a b", "c d");
        Path test = write("test.txt", "a b\tc", "a\tb", "c\te");
        Path json = folder.resolve("out.json");

        int code = evaluate(
                "--format=prefix-target",
                "--train=" + train,
                "--test=" + test,
                "--models=co-visitation,own,popular",
                "--json=" + json);

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("dataset").path("items").asInt()).isEqualTo(5);
        assertThat(report.path("dataset").path("events").asInt()).isEqualTo(11);
        assertThat(report.path("dataset").path("sha256").path("train.txt").asText())
                .hasSize(64);
        JsonNode coVisitation = report.path("rows").get(0);
        assertThat(coVisitation.path("cases").asInt()).isEqualTo(3);
        assertThat(coVisitation.path("hr@1").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(coVisitation.path("hr@20").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(report.path("rows").get(1).path("hr@20").asDouble()).isZero();
        // Popular: b is first with a, or after it; c is behind both: an item of less. e is none of them.
        assertThat(report.path("rows").get(2).path("hr@20").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(out.toString()).contains("robot watch: off").contains("co-visitation");
    }

    @Test
    void aFrozenSourceDoesNotKnowTheTestPartAndALiveOneDoes() throws IOException {
        Path train = write("train.txt", "a b");
        Path test = write("test.txt", "b\ta", "c\td", "c\td", "c\td");

        assertThat(hitRate("none", train, test)).isCloseTo(1 / 4.0, within(1e-12));
        // The second and the third of the sessions c, d profit from the first.
        assertThat(hitRate("live", train, test)).isCloseTo(3 / 4.0, within(1e-12));
    }

    @Test
    void theLastTrainingSessionsCanStandInForTheTestPart() throws IOException {
        Path train = write("train.txt", "a b", "a b", "a b", "a b");
        Path json = folder.resolve("out.json");

        int code = evaluate(
                "--format=prefix-target",
                "--train=" + train,
                "--validation=0.25",
                "--models=co-visitation",
                "--json=" + json);

        assertThat(code).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("dataset").path("trainingEvents").asInt()).isEqualTo(6);
        assertThat(report.path("rows").get(0).path("cases").asInt()).isEqualTo(1);
        assertThat(report.path("rows").get(0).path("hr@1").asDouble()).isEqualTo(1);
    }

    @Test
    void theSameRunGivesTheSameFigures() throws IOException {
        Path train = write("train.txt", "a b c", "b c a", "c d", "d a b");
        Path test = write("test.txt", "a b\tc", "a\tb", "c\td");

        assertThat(rows(train, test)).isEqualTo(rows(train, test));
    }

    @Test
    void aFileOfAnotherSetFailsWithFileAndLine() throws IOException {
        Path train = write("train.txt", "user_id,item_id", "1,2");

        int code = evaluate("--format=yoochoose", "--train=" + train, "--test=" + train);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("train.txt:1: ").contains("(expected: header SessionId, ItemId, Time)");
    }

    @Test
    void aBadLineFailsWithFileLineAndColumnUnlessItIsTolerated() throws IOException {
        Path train =
                write("train.txt", "SessionId\tItemId\tTime", "1\ta\t1400000000", "1\tb\tnoon", "1\tb\t1400000009");
        Path test = write("test.txt", "SessionId\tItemId\tTime", "2\ta\t1400000100", "2\tb\t1400000110");

        assertThat(evaluate("--format=yoochoose", "--train=" + train, "--test=" + test))
                .isEqualTo(1);
        assertThat(err.toString()).contains("train.txt:3: Time: noon (expected: seconds");
        assertThat(evaluate("--format=yoochoose", "--train=" + train, "--test=" + test, "--skip-bad=1"))
                .isZero();
        assertThat(out.toString()).contains("left out: 1 bad lines");
    }

    @Test
    void wrongUsageIsToldApart() throws IOException {
        Path train = write("train.txt", "a b");

        assertThat(evaluate("--format=nothing", "--train=" + train, "--test=" + train))
                .isEqualTo(2);
        assertThat(err.toString()).contains("format: nothing (expected: one of yoochoose");
        assertThat(evaluate("--format=prefix-target", "--test=" + train)).isEqualTo(2);
        assertThat(evaluate("--format=prefix-target", "--train=" + train)).isEqualTo(2);
        assertThat(evaluate("--format=prefix-target", "--train=" + train, "--test=" + train, "--models=magic"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("models: magic (expected: some of attune, ");
        assertThat(evaluate("--format=prefix-target", "--train=" + train, "--test=" + train, "--models=attune-magic"))
                .isEqualTo(2);
        assertThat(evaluate("--format=prefix-target", "--train=" + train, "--test=" + train, "--refresh=daily"))
                .isEqualTo(2);
        assertThat(evaluate("prequential", "--format=yoochoose", "--test=" + train, "--refresh=live,live"))
                .isEqualTo(2);
        assertThat(evaluate("prequential", "--format=yoochoose", "--test=" + train, "--target=moon"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("target: moon (expected: one of session, person, purchase)");
        assertThat(evaluate("prequential", "--format=prefix-target", "--test=" + train))
                .isEqualTo(2);
        assertThat(err.toString()).contains("format: prefix-target (expected: one whose rows have times of their own");
        assertThat(evaluate("guess", "--format=yoochoose", "--test=" + train)).isEqualTo(2);
        assertThat(err.toString()).contains("protocol: guess (expected: one of next-item, prequential");
    }

    @Test
    void realClicksAreAsManyAsPublished() throws IOException {
        List<Path> files = RealData.files(
                "yoochoose-100k/yoochoose-clicks-100k_train_full.txt.gz",
                "yoochoose-100k/yoochoose-clicks-100k_test.txt.gz");
        if (files.isEmpty()) {
            return;
        }
        Path json = folder.resolve("out.json");

        int code = evaluate(
                "--format=yoochoose",
                "--train=" + files.get(0),
                "--test=" + files.get(1),
                "--models=own,co-visitation,popular",
                "--json=" + json);

        assertThat(code).isZero();
        JsonNode rows = new ObjectMapper().readTree(json.toFile()).path("rows");
        assertThat(rows.get(0).path("cases").asInt()).isEqualTo(10_152);
        // The session's own items: .340/.293 as measured elsewhere on these files.
        assertThat(rows.get(0).path("hr@20").asDouble()).isCloseTo(.340, within(.005));
        assertThat(rows.get(0).path("mrr@20").asDouble()).isCloseTo(.293, within(.005));
        assertThat(rows.get(1).path("hr@20").asDouble()).isGreaterThan(.6);
        assertThat(rows.get(2).path("hr@20").asDouble()).isBetween(.1, .2);
    }

    @Test
    void eachRowIsAskedForBeforeItIsLearned_andModesAreComparedInOneReport() throws IOException {
        // Every session is a, b: only the first b of all is unknown when it is asked for.
        List<String> lines = new ArrayList<>(List.of("SessionId\tItemId\tTime"));
        for (int n = 0; n < 40; n++) {
            long time = 1_400_000_000L + n * 7_200L;
            lines.add(n + "\ta\t" + time);
            lines.add(n + "\tb\t" + (time + 60));
        }
        Path test = write("test.txt", lines.toArray(String[]::new));
        Path json = folder.resolve("out.json");
        Path curve = folder.resolve("out.svg");

        int code = evaluate(
                "prequential",
                "--format=yoochoose",
                "--test=" + test,
                "--models=co-visitation,popular",
                "--refresh=live,daily,none",
                "--curve=" + curve,
                "--json=" + json);

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        JsonNode rows = new ObjectMapper().readTree(json.toFile()).path("rows");
        assertThat(rows).hasSize(6);
        assertThat(rows.get(0).path("cases").asInt()).isEqualTo(40);
        assertThat(rows.get(0).path("hr@1").asDouble()).isCloseTo(39 / 40.0, within(1e-12));
        assertThat(rows.get(0).path("curve").path("hr@20")).hasSizeGreaterThan(20);
        // Five sessions until the first midnight, 13 May 2014 17:00 being the first: 16:53:20 and every two hours.
        assertThat(rows.get(2).path("refresh").asText()).isEqualTo("daily");
        assertThat(rows.get(2).path("hr@1").asDouble()).isCloseTo(36 / 40.0, within(1e-12));
        assertThat(rows.get(2).path("difference").path("live").path("ci95").path("hr@20"))
                .hasSize(2);
        assertThat(rows.get(4).path("hr@20").asDouble()).isZero();
        assertThat(Files.readString(curve)).contains("co-visitation, daily", "next different item of the session");
        assertThat(out.toString()).contains("prequential, yoochoose, target session");
    }

    @Test
    void whatTrailsBehindTheTrainingPartIsNotLearnedBeforeItHappens() throws IOException {
        String header = "SessionId\tItemId\tTime";
        // Session 1 begins in the training part and ends weeks later: c follows b only then.
        Path train = write(
                "train.txt", header, "1\ta\t1400000000", "1\tb\t1400000010", "2\tb\t1402000000", "2\tc\t1402000010");
        Path test = write(
                "test.txt", header, "3\tb\t1400100000", "3\tc\t1400100010", "4\tb\t1403000000", "4\tc\t1403000010");
        Path json = folder.resolve("out.json");

        int code = evaluate(
                "prequential",
                "--format=yoochoose",
                "--train=" + train,
                "--test=" + test,
                "--models=co-visitation",
                "--json=" + json);

        assertThat(code).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("dataset").path("trainingEvents").asInt()).isEqualTo(2);
        assertThat(report.path("rows").get(0).path("cases").asInt()).isEqualTo(3);
        assertThat(report.path("rows").get(0).path("hr@20").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void articlesOfACompanyAreAsMuchFromTheLastDaysAsMeasuredElsewhere() throws IOException {
        List<Path> files = RealData.files("deskdrop/users_interactions.csv.gz");
        if (files.isEmpty()) {
            return;
        }
        Path json = folder.resolve("out.json");

        int code = evaluate(
                "prequential",
                "--format=deskdrop",
                "--test=" + files.get(0),
                "--models=popular,co-visitation",
                "--json=" + json);

        assertThat(code).isZero();
        JsonNode rows = new ObjectMapper().readTree(json.toFile()).path("rows");
        assertThat(rows.get(0).path("cases").asInt()).isEqualTo(40_236);
        // Counting with a half-life of a day in a few lines of another language gives .414/.567 without weights.
        assertThat(rows.get(0).path("hr@10").asDouble()).isCloseTo(.414, within(.01));
        assertThat(rows.get(0).path("hr@20").asDouble()).isCloseTo(.567, within(.01));
    }

    @Test
    void newcomersAreAskedForWithTheirAttributes_andRandomModelsAreRepeated() throws IOException {
        Path test = films();
        Path json = folder.resolve("out.json");

        int code = evaluate(
                "top-n",
                "--format=movielens-100k",
                "--test=" + test,
                "--models=all-time,demographic,ials",
                "--seeds=2",
                "--passes=2",
                "--json=" + json);

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("dataset").path("trainingEvents").asInt()).isEqualTo(80);
        assertThat(report.path("dataset")
                        .path("leftOut")
                        .path("ratings below 4")
                        .asInt())
                .isEqualTo(10);
        JsonNode first = report.path("rows").get(0);
        // Two newcomers; of ten films that all liked, the first five are shown and the other five asked for.
        assertThat(first.path("group").asText()).isEqualTo("new, 0 rows");
        assertThat(first.path("people").asInt()).isEqualTo(2);
        assertThat(first.path("recall@10").asDouble()).isEqualTo(1);
        assertThat(report.path("rows")).hasSize(9);
        assertThat(report.path("rows").get(1).path("seeds")).hasSize(1);
        assertThat(report.path("rows").get(2).path("seeds")).hasSize(2);
        assertThat(out.toString()).contains("top-n, movielens-100k: 100 ratings of 4 and more, the first 80");
    }

    /** Ten people who all like ten films, one after the other. */
    private Path films() throws IOException {
        List<String> ratings = new ArrayList<>(List.of("user_id:token\titem_id:token\trating:float\ttimestamp:float"));
        List<String> people =
                new ArrayList<>(List.of("user_id:token\tage:token\tgender:token\toccupation:token\tzip_code:token"));
        List<String> films =
                new ArrayList<>(List.of("item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq"));
        for (int person = 0; person < 10; person++) {
            people.add(person + "\t" + (person % 2 == 0 ? 20 : 60) + "\tF\tother\t0");
            for (int film = 0; film < 10; film++) {
                ratings.add(person + "\t" + film + "\t5\t" + (880_000_000L + person * 1_000 + film * 10));
            }
            ratings.add(person + "\t99\t3\t" + (880_000_000L + person * 1_000));
        }
        for (int film = 0; film < 10; film++) {
            films.add(film + "\tFilm\t1997\tDrama");
        }
        Path test = write("r.inter", ratings.toArray(String[]::new));
        write("r.user", people.toArray(String[]::new));
        write("r.item", films.toArray(String[]::new));
        return test;
    }

    private double hitRate(String refresh, Path train, Path test) throws IOException {
        Path json = folder.resolve(refresh + ".json");
        int code = evaluate(
                "--format=prefix-target",
                "--train=" + train,
                "--test=" + test,
                "--models=co-visitation",
                "--refresh=" + refresh,
                "--json=" + json);
        assertThat(code).isZero();
        JsonNode row = new ObjectMapper().readTree(json.toFile()).path("rows").get(0);
        assertThat(row.path("cases").asInt()).isEqualTo(4);
        return row.path("hr@20").asDouble();
    }

    private List<String> rows(Path train, Path test) throws IOException {
        Path json = folder.resolve("again.json");
        assertThat(evaluate("--format=prefix-target", "--train=" + train, "--test=" + test, "--json=" + json))
                .isZero();
        JsonNode row = new ObjectMapper().readTree(json.toFile()).path("rows").get(0);
        return List.of(
                row.path("hr@20").asText(),
                row.path("mrr@20").asText(),
                row.path("ci95").toString());
    }

    private int evaluate(String... arguments) {
        boolean named = !arguments[0].startsWith("--");
        List<String> all = new ArrayList<>(List.of("evaluate"));
        all.add("--protocol=" + (named ? arguments[0] : "next-item"));
        all.addAll(Arrays.asList(arguments).subList(named ? 1 : 0, arguments.length));
        return new CommandLine(new EvaluateCommands())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), Arrays.asList(lines));
    }
}
