package dev.attune.engine.source.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.decay.Decay;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.Interaction.Touch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinearRowsTest {
    private static final LinearSettings SETTINGS =
            new LinearSettings(Decay.NEVER, 3, 0, 2, 5, 200, 100, 200, 10, 0.3, 16, 0);

    @Test
    void theColumnsSolveTheNormalEquations() {
        List<Interaction> all = flat(Interactions.random(8, 300));
        Teaching<LinearRows> taught = taught(SETTINGS, all);
        int items = taught.catalog().size();
        double[][] gram = new double[items][items];
        double[][] forward = new double[items][items];
        all.forEach(interaction -> count(taught, interaction, gram, forward));
        for (int target = 0; target < items; target++) {
            checkColumn(taught.source(), gram, forward, target);
        }
    }

    /** A third item that explains both speaks for the next one; the one that only came along with it does not. */
    @Test
    void whatOnlySeemsToLeadOnGetsLittle() {
        Teaching<LinearRows> taught = new Teaching<>(new LinearRows(SETTINGS));
        for (int n = 0; n < 60; n++) {
            learn(taught, Interactions.session("p" + n, n * 10_000L, "cause", "bystander", "effect"));
            learn(taught, Interactions.session("q" + n, n * 10_000L + 5_000, "bystander", "other"));
            learn(taught, Interactions.session("r" + n, n * 10_000L + 7_000, "cause", "effect"));
        }
        TrainingSteps.finish(taught.source());
        Map<String, Double> scores = taught.ask(1_000_000, "bystander");
        Map<String, Double> byCause = taught.ask(1_000_000, "cause");
        assertThat(byCause.get("effect")).isGreaterThan(2 * scores.getOrDefault("effect", 0.0));
    }

    @Test
    void takingBackLeavesNothing() {
        List<Interaction> all = flat(Interactions.random(21, 80));
        Teaching<LinearRows> taught = taught(SETTINGS, all);
        for (int n = all.size() - 1; n >= 0; n--) {
            taught.takeBack(all.get(n));
            TrainingSteps.advance(taught.source());
        }
        TrainingSteps.finish(taught.source());
        for (int n = 0; n < 40; n++) {
            assertThat(taught.ask(61 * Interactions.DAY, "i" + n)).isEmpty();
        }
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        LinearSettings small = new LinearSettings(Interactions.DAY, 3, 0.3, 2, 5, 12, 6, 8, 10, 0.3, 16, 48);
        Teaching<LinearRows> whole = new Teaching<>(new LinearRows(small));
        Random random = new Random(3);
        for (Interaction interaction : flat(Interactions.random(22, 80))) {
            whole.learn(interaction);
            TrainingSteps.advance(whole.source());
            Teaching<LinearRows> again = whole.restoredInto(new LinearRows(small));
            assertThat(again.bytes()).isEqualTo(whole.bytes());
            assertThat(again.ask(61 * Interactions.DAY, "i1", "i2"))
                    .isEqualTo(whole.ask(61 * Interactions.DAY, "i1", "i2"));
            whole = random.nextBoolean() ? again : whole;
        }
    }

    @Test
    void theOrderOfSessionsDoesNotMatter() {
        List<List<Interaction>> sessions = new ArrayList<>(Interactions.random(31, 120));
        Map<String, Double> scores = taught(SETTINGS, flat(sessions)).ask(61 * Interactions.DAY, "i3", "i4");
        Collections.shuffle(sessions, new Random(1));
        Map<String, Double> shuffled = taught(SETTINGS, flat(sessions)).ask(61 * Interactions.DAY, "i3", "i4");
        assertThat(shuffled.keySet()).isEqualTo(scores.keySet());
        scores.forEach((item, score) -> assertThat(shuffled.get(item)).isCloseTo(score, within(1e-6)));
    }

    @Test
    void readersSeeWholeRows() throws InterruptedException {
        Teaching<LinearRows> taught = new Teaching<>(new LinearRows(SETTINGS));
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable Throwable> problem = new AtomicReference<>();
        learn(taught, Interactions.session("p", 0, "i0", "i1"));
        Thread reader = new Thread(() -> {
            try {
                while (!done.get()) {
                    assertThat(taught.ask(1_000, "i1", "i2", "i3").values()).allMatch(score -> score > 0 && score < 10);
                }
            } catch (RuntimeException | AssertionError e) {
                problem.set(e);
            }
        });
        reader.start();
        for (int n = 0; n < 20; n++) {
            flat(Interactions.random(n, 100)).forEach(interaction -> {
                taught.learn(interaction);
                TrainingSteps.advance(taught.source());
            });
        }
        done.set(true);
        reader.join();
        assertThat(problem.get()).isNull();
    }

    private static void checkColumn(LinearRows source, double[][] gram, double[][] forward, int target) {
        TreeSet<Integer> predecessors = new TreeSet<>();
        for (int item = 0; item < gram.length; item++) {
            if (forward[target][item] > 0) {
                predecessors.add(item);
            }
        }
        for (int row : predecessors) {
            double left = SETTINGS.ridge() * weight(source, row, target);
            for (int column : predecessors) {
                left += gram[row][column] * weight(source, column, target);
            }
            assertThat(left).isCloseTo(forward[target][row], within(1e-3));
        }
    }

    private static double weight(LinearRows source, int item, int target) {
        Weights row = source.row(item);
        for (int n = 0; row != null && n < row.size(); n++) {
            if (row.item(n) == target) {
                return row.value(n);
            }
        }
        return 0;
    }

    private static void count(Teaching<?> taught, Interaction interaction, double[][] gram, double[][] forward) {
        int target = taught.index(interaction.item());
        for (Touch touch : interaction.context()) {
            int item = taught.index(touch.item());
            double amount = Math.min(5, interaction.weight()) * Math.exp(-(touch.distance() - 1) / 3.0);
            forward[target][item] += amount;
            for (Touch other : interaction.context()) {
                gram[item][taught.index(other.item())] += amount * Math.exp(-(other.distance() - 1) / 3.0);
            }
        }
    }

    private static Teaching<LinearRows> taught(LinearSettings settings, List<Interaction> all) {
        Teaching<LinearRows> taught = new Teaching<>(new LinearRows(settings));
        learn(taught, all);
        // Columns are as old as their last example: one step over everything solves them all on the final sums.
        TrainingSteps.finish(taught.source());
        taught.source().solveAll();
        return taught;
    }

    private static void learn(Teaching<LinearRows> taught, List<Interaction> all) {
        for (Interaction interaction : all) {
            taught.learn(interaction);
            TrainingSteps.advance(taught.source());
        }
    }

    private static List<Interaction> flat(List<List<Interaction>> sessions) {
        List<Interaction> all = new ArrayList<>();
        sessions.forEach(all::addAll);
        return all;
    }
}
