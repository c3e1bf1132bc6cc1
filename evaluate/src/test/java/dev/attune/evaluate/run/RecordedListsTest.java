package dev.attune.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.evaluate.RealData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordedListsTest {
    private static final String CLICKS = "SessionId\tItemId\tTime";
    private static final String LISTS = "SessionId;Position;Recommendations;Scores";

    @TempDir
    Path folder = Path.of("");

    private Commands commands = new Commands(Path.of(""));
    private String[] clicks = {};

    @BeforeEach
    void begin() throws IOException {
        commands = new Commands(folder);
        Path train = commands.write(
                "train.txt",
                List.of(CLICKS, "1\ta\t1400000000", "1\tb\t1400000010", "2\tb\t1400000500", "2\tc\t1400000510"));
        Path test = commands.write(
                "test.txt",
                List.of(
                        CLICKS,
                        "7\ta\t1400100000",
                        "7\tb\t1400100010",
                        "7\tc\t1400100020",
                        "8\tb\t1400200000",
                        "8\tc\t1400200010"));
        clicks = new String[] {"--format=yoochoose", "--train=" + train, "--test=" + test, "--models=markov"};
    }

    @Test
    void listsOfOthersAreScoredBesideOursAtTheirPlacesAlone() throws IOException {
        // Equal scores do not matter: c is first where it is asked for, b second of two with one score.
        Path first = lists("x.csv", "8;0;c,a;0.5,0.5", "7;0;a,b;1,1");
        Path second = lists("y.csv", "7;0;b;1", "8;0;a,b;2,1");

        JsonNode report = commands.report("next-item", with("--recorded=x=" + first, "--recorded=y=" + second));

        JsonNode rows = report.path("rows");
        assertThat(rows).extracting(row -> row.path("model").asText()).containsExactly("markov", "x", "y");
        assertThat(rows).extracting(row -> row.path("cases").asInt()).containsOnly(2);
        assertThat(rows.get(0).path("mrr@20").asDouble()).isCloseTo(1, within(1e-12));
        assertThat(rows.get(1).path("mrr@20").asDouble()).isCloseTo(.75, within(1e-12));
        assertThat(rows.get(2).path("hr@20").asDouble()).isCloseTo(.5, within(1e-12));
        assertThat(rows.get(1).has("recommendMicros")).isFalse();
        assertThat(rows.get(2).path("difference").path("markov").path("ci95").path("hr@20"))
                .hasSize(2);
        assertThat(report.path("dataset").path("sha256").has("x.csv")).isTrue();
        assertThat(commands.out.toString()).contains("only the places of the recorded lists count");
    }

    @Test
    void modelsThatAreRandomAreRepeatedAtTheSamePlaces() throws IOException {
        Path lists = lists("x.csv", "8;0;c,a;0.5,0.5");

        JsonNode report =
                commands.report("next-item", with("--recorded=x=" + lists, "--models=session-embedding", "--seeds=2"));

        assertThat(report.path("rows")).hasSize(2);
        assertThat(report.path("rows").get(0).path("seeds")).hasSize(2);
        assertThat(report.path("rows").get(0).path("cases").asInt()).isEqualTo(1);
        assertThat(report.path("rows").get(1).path("hr@1").asDouble()).isEqualTo(1);
    }

    @Test
    void listsForOtherPlacesAreRefused() throws IOException {
        Path good = lists("x.csv", "7;0;a,b;1,1");
        Path fewer = lists("y.csv");
        Path more = lists("z.csv", "7;0;a;1", "7;1;a;1");
        Path nowhere = lists("n.csv", "7;2;a;1");

        assertThat(failed("--recorded=x=" + good, "--recorded=y=" + fewer))
                .contains("y.csv: no list for session 7, position 0 (expected: the same places in every file)");
        assertThat(failed("--recorded=x=" + good, "--recorded=z=" + more))
                .contains(
                        "z.csv:3: Position: session 7, position 1 (expected: each place once, the same ones in every");
        assertThat(failed("--recorded=n=" + nowhere))
                .contains("recorded: session 7, position 2 (expected: one of the test files, with a click after it)");
        assertThat(failed("--recorded=markov=" + good)).contains("recorded: the name of a model");
        assertThat(failed("--recorded=x=" + good, "--sample=0.5"))
                .contains("recorded: lists (expected: with next-item");
        assertThat(commands.evaluate("prequential", with("--recorded=x=" + good)))
                .isEqualTo(2);
    }

    @Test
    void thePublishedListsReachWhatTheyAreKnownFor() throws IOException {
        String set = "yoochoose-100k/";
        List<Path> files = RealData.files(
                set + "yoochoose-clicks-100k_train_full.txt.gz",
                set + "yoochoose-clicks-100k_test.txt.gz",
                set + "recoms_rsc15_100k_ar.csv.gz",
                set + "recoms_rsc15_100k_sr.csv.gz",
                set + "recoms_rsc15_100k_vsknn.csv.gz",
                set + "recoms_rsc15_100k_gru4rec.csv.gz");
        if (files.isEmpty()) {
            return;
        }
        JsonNode rows = commands.report(
                        "next-item",
                        "--format=yoochoose",
                        "--train=" + files.get(0),
                        "--test=" + files.get(1),
                        "--models=session-knn",
                        "--recorded=ar=" + files.get(2),
                        "--recorded=sr=" + files.get(3),
                        "--recorded=vsknn=" + files.get(4),
                        "--recorded=gru4rec=" + files.get(5))
                .path("rows");

        assertThat(rows).extracting(row -> row.path("cases").asInt()).containsOnly(387);
        published(rows.get(1), .592, .316);
        published(rows.get(2), .561, .328);
        published(rows.get(3), .610, .334);
        published(rows.get(4), .571, .329);
        // Ours, over the same places, with the worst rank among equals.
        assertThat(rows.get(0).path("hr@20").asDouble()).isGreaterThan(.6);
    }

    private static void published(JsonNode row, double hitRate, double reciprocalRank) {
        assertThat(row.path("hr@20").asDouble())
                .describedAs("%s", row.path("model"))
                .isCloseTo(hitRate, within(.001));
        assertThat(row.path("mrr@20").asDouble())
                .describedAs("%s", row.path("model"))
                .isCloseTo(reciprocalRank, within(.001));
    }

    private String failed(String... arguments) {
        assertThat(commands.evaluate("next-item", with(arguments))).isNotZero();
        return commands.err.toString();
    }

    private String[] with(String... arguments) {
        List<String> all = new ArrayList<>(List.of(clicks));
        if (List.of(arguments).stream().anyMatch(argument -> argument.startsWith("--models"))) {
            all.removeIf(argument -> argument.startsWith("--models"));
        }
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private Path lists(String name, String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(LISTS));
        all.addAll(List.of(lines));
        return commands.write(name, all);
    }
}
