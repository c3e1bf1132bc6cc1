package dev.attune.evaluate.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.evaluate.RealData;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.offpolicy.Estimate;
import dev.attune.evaluate.offpolicy.Estimator;
import dev.attune.evaluate.offpolicy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OffPolicyTest {
    private static final int ITEMS = 4;

    @TempDir
    Path folder = Path.of("");

    private Commands commands = new Commands(Path.of(""));

    @BeforeEach
    void begin() {
        commands = new Commands(folder);
    }

    @Test
    void figuresOfTwoSmallLogsAreThoseComputedByHand() throws IOException {
        // Both are uniform over four items. Of the test log item 1 is clicked by half, the others never.
        Path train = commands.write("a/men.csv", log(400, 2));
        Path test = commands.write("b/men.csv", log(400, 1));

        JsonNode report = commands.report(
                "off-policy",
                "--format=open-bandit",
                "--train=" + train,
                "--test=" + test,
                "--models=uniform,logged,click-rate,popular",
                "--explore=0.2");

        assertThat(report.path("dataset").path("sha256").size()).isEqualTo(2);
        assertThat(report.path("measured").path("train").path("reward").asDouble())
                .isCloseTo(.125, within(1e-12));
        JsonNode uniform = report.path("rows").get(0);
        for (String figure : List.of("ips", "snips")) {
            assertThat(uniform.path(figure).asDouble()).isCloseTo(.125, within(1e-12));
            assertThat(uniform.path("ci95").path(figure)).hasSize(2);
            assertThat(uniform.path("covers").path(figure).asBoolean()).isTrue();
        }
        assertThat(uniform.path("ess").asDouble()).isCloseTo(400, within(1e-9));
        assertThat(report.path("rows").get(1).path("measured").path("reward").asDouble())
                .isCloseTo(.125, within(1e-12));
        // Item 2 was clicked in the training log: weight .85/.25 for it, .05/.25 for item 1 with all the clicks.
        JsonNode clickRate = report.path("rows").get(2);
        assertThat(clickRate.path("maxWeight").asDouble()).isCloseTo(3.4, within(1e-12));
        assertThat(clickRate.path("ess").asDouble()).isCloseTo(400 * 16 / (3.4 * 3.4 + 3 * .04) / 4, within(1e-9));
        assertThat(clickRate.path("ess").asDouble()).isLessThan(Estimate.LEAST_EFFECTIVE);
        assertThat(clickRate.path("ips").isNull()).isTrue();
        assertThat(clickRate.path("refused").asText()).startsWith("effective sample size: 137.0 (expected: 200");
        assertThat(clickRate.has("measured")).isFalse();
        // The engine learned the same from the clicks.
        assertThat(report.path("rows").get(3).path("ess")).isEqualTo(clickRate.path("ess"));
        assertThat(commands.out.toString())
                .contains("off-policy, open-bandit: policies learned from 400 rows (50 clicks, 0.1250)")
                .contains("click-rate: no figures, effective sample size: 137.0");
    }

    @Test
    void badLinesAreToleratedAndCounted() throws IOException {
        List<String> lines = new ArrayList<>(log(8, 1));
        lines.add("what?");
        Path log = commands.write("men.csv", lines);
        String[] arguments = {
            "--format=open-bandit", "--train=" + log, "--test=" + log, "--models=uniform", "--skip-bad=1"
        };

        assertThat(commands.report("off-policy", arguments)
                        .path("dataset")
                        .path("leftOut")
                        .path("bad lines")
                        .asInt())
                .isEqualTo(2);
        assertThat(commands.out.toString()).contains("left out: 2 bad lines");
        assertThat(commands.evaluate("off-policy", Arrays.copyOf(arguments, 4))).isEqualTo(1);
        assertThat(commands.err.toString()).contains("men.csv:10: timestamp: 1 columns (expected: 44: ");
    }

    @Test
    void wrongUsageIsToldApart() throws IOException {
        Path log = commands.write("men.csv", log(4, 1));

        assertThat(wrong("--format=yoochoose", "--train=" + log, "--test=" + log))
                .contains("format: yoochoose (expected: open-bandit, for off-policy)");
        assertThat(wrong("--format=open-bandit", "--test=" + log)).contains("train, test: 0, 1 files (expected");
        assertThat(wrong("--format=open-bandit", "--train=" + log, "--test=" + log, "--explore=0"))
                .contains("explore: 0.0 (expected: above 0, at most 1)");
        assertThat(wrong("--format=open-bandit", "--train=" + log, "--test=" + log, "--models=magic"))
                .contains("models: magic (expected: some of ");
        assertThat(wrong("--format=open-bandit", "--train=" + log, "--test=" + log, "--models=co-visitation"))
                .contains("models: co-visitation (expected: for off-policy, some that propose something");
        assertThat(commands.evaluate("prequential", "--format=open-bandit", "--test=" + log))
                .isEqualTo(2);
        assertThat(commands.err.toString())
                .contains("format: open-bandit (expected: with the protocol off-policy alone)");
    }

    @Test
    void theIntervalsHoldWhatWasMeasured_whicheverOfTheRealLogsEstimatesTheOther() throws IOException {
        List<Path> files = RealData.files("obd/random/men.csv.gz", "obd/bts/men.csv.gz");
        if (files.isEmpty()) {
            return;
        }
        JsonNode random = estimated(files.get(0), files.get(1));
        assertThat(random.path("measured").path("reward").asDouble()).isEqualTo(.0046);
        assertThat(random.path("ips").asDouble()).isCloseTo(.003009, within(1e-6));
        assertThat(random.path("snips").asDouble()).isCloseTo(.003189, within(1e-6));
        assertThat(random.path("ess").asDouble()).isCloseTo(655.7, within(.1));

        JsonNode bandit = estimated(files.get(1), files.get(0));
        assertThat(bandit.path("measured").path("reward").asDouble()).isEqualTo(.0069);
        assertThat(bandit.path("ips").asDouble()).isCloseTo(.005689, within(1e-6));
        assertThat(bandit.path("ess").asDouble()).isCloseTo(2939.1, within(.1));

        for (JsonNode row : List.of(random, bandit)) {
            for (String figure : List.of("ips", "snips", "dr")) {
                assertThat(row.path("covers").path(figure).asBoolean())
                        .describedAs("%s of %s", figure, row)
                        .isTrue();
            }
        }
    }

    @Test
    void theBanditWithItsPublishedPriorEarnsWhatOthersComputed() throws IOException {
        List<Path> files = RealData.files("obd/random/men.csv.gz", "obd/bts/men.csv.gz");
        if (files.isEmpty()) {
            return;
        }
        Parts parts = new Parts(Format.OPEN_BANDIT, files.subList(1, 2), files.subList(0, 1), 0, .8, 0, Map.of());
        OffPolicyEvaluation run = new OffPolicyEvaluation(new OffPolicyPlan(parts, List.of("uniform"), .1, 42));
        Policy prior = ThompsonPrior.policy(run.testLog().arms(), 50_000);

        Estimate estimate = new Estimator(run.testLog(), 1).estimate(prior, null);

        // Measured with other code and 100,000 draws; the draws differ by about 1 %.
        assertThat(requireNonNull(estimate.figures().get("ips"))).isCloseTo(.004534, within(.00005));
        assertThat(requireNonNull(estimate.figures().get("snips"))).isCloseTo(.004604, within(.00005));
        assertThat(estimate.weights().effective()).isCloseTo(2_467, within(50.0));
    }

    private JsonNode estimated(Path train, Path test) throws IOException {
        JsonNode report = commands.report(
                "off-policy", "--format=open-bandit", "--train=" + train, "--test=" + test, "--models=logged");
        return report.path("rows").get(0);
    }

    private String wrong(String... arguments) {
        assertThat(commands.evaluate("off-policy", arguments)).isEqualTo(2);
        return commands.err.toString();
    }

    /** Items in turn at one position, each with the same probability; every other row of one item is clicked. */
    private static List<String> log(int rows, int clicked) {
        StringBuilder header = new StringBuilder(",timestamp,item_id,position,click,propensity_score,user_feature_0,"
                + "user_feature_1,user_feature_2,user_feature_3");
        for (int item = 0; item < 34; item++) {
            header.append(",user-item_affinity_").append(item);
        }
        List<String> lines = new ArrayList<>(List.of(header.toString()));
        for (int row = 0; row < rows; row++) {
            int item = row % ITEMS;
            int click = item == clicked && row / ITEMS % 2 == 0 ? 1 : 0;
            lines.add(row + ",2019-11-24 00:" + (10 + row / 60) + ":" + (10 + row % 50) + ".000000+00:00," + item
                    + ",1," + click + ",0.25,f,f,f,f" + ",0.0".repeat(34));
        }
        return lines;
    }
}
