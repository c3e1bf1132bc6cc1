package dev.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.step.Output;
import dev.attune.engine.step.StateSerializer;
import dev.attune.engine.step.Step;
import dev.attune.testkit.StepHarness.Keyed;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepHarnessTest {
    private static final List<Keyed<Long>> INPUTS =
            List.of(new Keyed<>("a", 1L), new Keyed<>("b", 2L), new Keyed<>("a", 30L), new Keyed<>("b", 4L));

    @Test
    void acceptsAStepThatKeepsAllInItsState() {
        var run = harness(true, false).run(INPUTS);

        assertThat(run.outputs()).containsExactly(1L, 2L, 31L, 6L);
        assertThat(run.states().keySet()).containsExactly("a", "b", "c");
    }

    @Test
    void deliversWhatIsRoutedBeforeTheNextInput() {
        var run = harness(true, false).run(INPUTS);

        assertThat(run.state("c").total).isEqualTo(3);
    }

    @Test
    void findsAStateThatIsNotSavedWhole() {
        assertThatThrownBy(() -> harness(false, false).run(INPUTS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("saved and restored: output 2");
    }

    @Test
    void findsAStepThatRemembersBesideItsState() {
        assertThatThrownBy(() -> harness(true, true).run(INPUTS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one by one: output 1");
    }

    @Test
    void stopsAtInputsThatGoRoundInCircles() {
        var circle = new StepHarness<>(() -> new SumStep(true, false), output -> new Keyed<>("a", 0L), (Long it) -> it);

        assertThatThrownBy(() -> circle.run(INPUTS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("routed on by one input");
    }

    private static StepHarness<Sum, Long, Long> harness(boolean saves, boolean remembers) {
        return new StepHarness<>(
                () -> new SumStep(saves, remembers),
                output -> output > 100 ? new Keyed<>("c", 3L) : null,
                input -> input);
    }

    private static final class Sum {
        long total;
    }

    /** Emits the sum so far, and routes something to another key after the sum has passed 30. */
    private static final class SumStep implements Step<Sum, Long, Long> {
        private final boolean saves;
        private final boolean remembers;
        private long hidden;

        SumStep(boolean saves, boolean remembers) {
            this.saves = saves;
            this.remembers = remembers;
        }

        @Override
        public Sum newState() {
            return new Sum();
        }

        @Override
        public void process(Sum state, Long input, long watermark, Output<? super Long> out) {
            state.total += input;
            hidden += remembers ? 1 : 0;
            if (state.total != 3) {
                out.emit(state.total + hidden);
            }
            if (state.total > 30) {
                out.emit(state.total + 100);
            }
        }

        @Override
        public StateSerializer<Sum> serializer() {
            return new StateSerializer<>() {
                @Override
                public void write(Sum state, DataOutput out) throws IOException {
                    out.writeLong(saves ? state.total : 0);
                }

                @Override
                public Sum read(DataInput in) throws IOException {
                    Sum sum = new Sum();
                    sum.total = in.readLong();
                    return sum;
                }
            };
        }
    }
}
