package dev.attune.evaluate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.knob.Knobs;
import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.evaluate.model.Tuned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TunedFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsWrittenIsRead() {
        Map<String, Double> values = new HashMap<>(Knobs.values(EngineSettings.defaults()));
        values.put("ials.unobserved", 0.05);
        values.put("factors.missing", 123.5);
        values.put("stan.timeScale", 5_400_000.0);
        Tuned tuned = new Tuned(values, new Weights(7, Map.of("stan", 0.25, "factors", 1.5)));
        Path file = folder.resolve("tuned.yaml");
        TunedFile.write(tuned, file);

        assertThat(TunedFile.read(file)).isEqualTo(tuned);
    }

    @Test
    void theTextIsConfiguration_andWhoHasAWeightLearns() {
        Tuned tuned = new Tuned(
                Map.of("linear.halfLife", 7_200_000.0, "ials.regularization", 0.01),
                new Weights(7, Map.of("stan", 0.25, "factors", 1.5)));

        assertThat(TunedFile.text(tuned))
                .startsWith("""
                        engine:
                          linear:
                            halfLife: 2h
                          sources: [factors, session-knn]
                          lists:
                            blend:
                              constant: 7
                              weights:
                                co-visitation: 0
                        """)
                .contains("        stan: 0.25\n")
                .endsWith("yardsticks:\n  ials:\n    regularization: 0.01\n");
    }

    @Test
    void otherPartsOfAServersConfigurationMeanNothing() throws IOException {
        assertThat(read("server: {port: 1}\nengine:\n  factors: {missing: 99}\n"))
                .isEqualTo(new Tuned(Map.of("factors.missing", 99.0), null));
        assertThat(read("")).isEqualTo(Tuned.none());
    }

    @Test
    void weightsThatAreNotNamedAreTheProducts() throws IOException {
        Tuned tuned = read("engine:\n  lists: {blend: {weights: {own: 3}}}\n");
        Map<String, Double> expected = new HashMap<>(Weights.defaults().bySource());
        expected.put("own", 3.0);

        assertThat(tuned.weights()).isEqualTo(new Weights(Weights.defaults().constant(), expected));
    }

    @Test
    void whatCannotBeAppliedIsRefusedByName() {
        assertThatThrownBy(() -> read("engine: {factors: {mising: 1}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("factors.mising: no such setting");
        assertThatThrownBy(() -> read("engine: {profile: {sessionGap: 1h}}"))
                .hasMessageStartingWith("profile.sessionGap: no such setting");
        assertThatThrownBy(() -> read("engine: {linear: {halfLife: 5}}"))
                .hasMessage("linear.halfLife: 5 (expected: a time with a unit: ms, s, m, h or d)");
        assertThatThrownBy(() -> read("engine: {factors: {missing: much}}"))
                .hasMessage("factors.missing: \"much\" (expected: a number)");
        assertThatThrownBy(() -> read("engine: {lists: {blend: {weights: {magic: 1}}}}"))
                .hasMessageStartingWith("engine.lists.blend.weights.magic: 1 (expected: a number for one of ");
        assertThatThrownBy(() -> read("engine: [")).hasMessageContaining("not readable");
    }

    private Tuned read(String text) throws IOException {
        return TunedFile.read(Files.writeString(folder.resolve("settings.yaml"), text));
    }
}
