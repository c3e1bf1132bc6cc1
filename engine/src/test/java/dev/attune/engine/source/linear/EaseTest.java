package dev.attune.engine.source.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.decay.Decay;
import dev.attune.engine.event.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EaseTest {
    private static final LinearSettings SETTINGS =
            new LinearSettings(Decay.NEVER, 3, 0.3, 2, 5, 200, 40, 200, 10, 0.3, 7, 64);

    @Test
    void theInverseFollowsEveryClick_asIfItWereMadeAnew() {
        Teaching<LinearRows> taught = new Teaching<>(new LinearRows(SETTINGS));
        Ease ease = taught.source().ease();
        for (List<Interaction> session : Interactions.random(11, 400)) {
            for (Interaction interaction : session) {
                taught.learn(interaction);
                TrainingSteps.advance(taught.source());
            }
        }
        TrainingSteps.finish(taught.source());
        double[][] updated = inverse(ease);
        ease.invert();
        double[][] anew = inverse(ease);
        for (int row = 0; row < updated.length; row++) {
            assertThat(updated[row]).containsExactly(anew[row], within(1e-9));
        }
        assertThat(ease.size()).isGreaterThanOrEqualTo(taught.catalog().size());
    }

    @Test
    void theInverseIsTheInverse() {
        Random random = new Random(4);
        int size = 30;
        double[][] matrix = new double[size][size];
        for (int n = 0; n < 200; n++) {
            int a = random.nextInt(size);
            int b = random.nextInt(size);
            matrix[a][a]++;
            matrix[b][b]++;
            matrix[a][b]++;
            matrix[b][a]++;
        }
        double[][] inverse = SymmetricInverse.of(matrix, 0.5);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double product = 0.5 * inverse[row][column];
                for (int k = 0; k < size; k++) {
                    product += matrix[row][k] * inverse[k][column];
                }
                assertThat(product).isCloseTo(row == column ? 1 : 0, within(1e-9));
            }
        }
    }

    @Test
    void noItemSpeaksForItself() {
        Teaching<LinearRows> taught = new Teaching<>(new LinearRows(SETTINGS));
        Interactions.random(3, 60).forEach(session -> learn(taught, session));
        TrainingSteps.finish(taught.source());
        EaseWeights weights = taught.source().ease().weights();
        for (int item = 0; item < taught.catalog().size(); item++) {
            assertThat(weights.of(item, item)).isZero();
        }
    }

    @Test
    void takingBackLeavesTheGramMatrixAsItWas() {
        Teaching<LinearRows> taught = new Teaching<>(new LinearRows(SETTINGS));
        List<List<Interaction>> sessions = Interactions.random(5, 100);
        sessions.subList(0, 50).forEach(session -> learn(taught, session));
        TrainingSteps.finish(taught.source());
        double[][] before = inverse(taught.source().ease());
        List<Interaction> later = new ArrayList<>();
        sessions.subList(50, 100).forEach(later::addAll);
        for (Interaction interaction : later) {
            taught.learn(interaction);
            TrainingSteps.advance(taught.source());
        }
        for (int n = later.size() - 1; n >= 0; n--) {
            taught.takeBack(later.get(n));
            TrainingSteps.advance(taught.source());
        }
        TrainingSteps.finish(taught.source());
        for (int row = 0; row < before.length; row++) {
            for (int column = 0; column < before.length; column++) {
                assertThat(taught.source().ease().inverse(row, column)).isCloseTo(before[row][column], within(1e-9));
            }
        }
    }

    @Test
    void aCatalogueThatGrowsTooLargeGivesItUp() {
        Teaching<LinearRows> taught = new Teaching<>(new LinearRows(SETTINGS));
        for (int n = 0; n < 100; n++) {
            taught.learn(Interactions.view("p" + n, "i" + n, n, 1, List.of("i" + (n + 1) % 100)));
            TrainingSteps.advance(taught.source());
        }
        TrainingSteps.finish(taught.source());
        assertThat(taught.source().ease().size()).isZero();
        assertThat(taught.ask(1_000, "i4")).containsKey("i3");
    }

    private static void learn(Teaching<LinearRows> taught, List<Interaction> session) {
        for (Interaction interaction : session) {
            taught.learn(interaction);
            TrainingSteps.advance(taught.source());
        }
    }

    private static double[][] inverse(Ease ease) {
        double[][] copy = new double[ease.size()][ease.size()];
        for (int row = 0; row < copy.length; row++) {
            for (int column = 0; column < copy.length; column++) {
                copy[row][column] = ease.inverse(row, column);
            }
        }
        return copy;
    }
}
