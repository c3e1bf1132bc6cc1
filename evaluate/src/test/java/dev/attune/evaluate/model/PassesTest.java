package dev.attune.evaluate.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.SteppedSource;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PassesTest {
    @TempDir
    Path folder = Path.of("");

    private final List<String> calls = new ArrayList<>();

    @Test
    void aRepeatableSourceLearnsTheTrainingPartSeveralTimes_andWhatFollowsOnce() throws IOException {
        Home home = new Home(List.of(model(true)), new HomeSettings(true, 1, 3, Tuned.none()));
        rows("1,a,c,pv,1400000000", "1,b,c,pv,1400000060").forEach(home::learn);
        home.settle();
        rows("2,a,c,pv,1400000120").forEach(home::learn);
        home.settle();

        assertThat(calls)
                .containsExactly(
                        "learn 0", "learn 1", "step", "learn 0", "learn 1", "step", "learn 0", "learn 1", "step",
                        "step", "learn 0", "step");
    }

    @Test
    void othersLearnItOnce() throws IOException {
        Home home = new Home(List.of(model(false)), new HomeSettings(true, 1, 3, Tuned.none()));
        rows("1,a,c,pv,1400000000", "1,b,c,pv,1400000060").forEach(home::learn);
        home.settle();

        assertThat(calls).containsExactly("learn 0", "learn 1", "step", "step");
    }

    private Model model(boolean repeatable) {
        return new Model(
                "notes", Weights.only("notes"), "notes", (catalog, seed) -> List.of(new Notes()), false, repeatable);
    }

    private List<Row> rows(String... lines) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "rows", ".csv"), List.of(lines));
        List<Row> all = new ArrayList<>();
        try (Rows read = Format.TAOBAO.read(List.of(file), ReadOptions.STRICT)) {
            read.forEachRemaining(all::add);
        }
        return all;
    }

    /** A step is due after each second interaction. */
    private final class Notes implements SteppedSource {
        private int noted;

        @Override
        public String name() {
            return "notes";
        }

        @Override
        public Evidence evidence() {
            return Evidence.EVERYBODY;
        }

        @Override
        public void learn(Signal signal) {
            noted++;
            calls.add("learn " + signal.item());
        }

        @Override
        public boolean due() {
            return noted == 2;
        }

        @Override
        public void publish() {}

        @Override
        public Runnable step() {
            noted = 0;
            return () -> calls.add("step");
        }

        @Override
        public void propose(Query query, Candidates candidates) {}

        @Override
        public void snapshot(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }
}
