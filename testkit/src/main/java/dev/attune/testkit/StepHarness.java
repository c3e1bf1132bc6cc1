package dev.attune.testkit;

import dev.attune.engine.step.StateSerializer;
import dev.attune.engine.step.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs a step as every home may run it: one by one, each input on a step of its own; in a batch, all inputs on one step
 * and states that stay in memory; and with every state saved and restored after each input. Outputs and final states
 * must be the same, byte by byte, else it throws an {@link AssertionError} that names the first difference.
 *
 * <p>Outputs that are inputs of another key are delivered before the next input, as a home does; they are not compared,
 * their effects are; an input that makes inputs without end fails. Outputs are compared by {@code equals}.
 *
 * @param <S> state of one key
 * @param <I> input
 * @param <O> output
 */
public final class StepHarness<S, I, O> {
    private static final int MOST_HOPS = 1_000;

    private final Supplier<? extends Step<S, I, O>> steps;
    private final Function<? super O, @Nullable Keyed<I>> routing;
    private final ToLongFunction<? super I> siteTime;

    /**
     * @param steps makes steps that are alike
     * @param routing the input that an output carries to another key, or null for an output that leaves the step
     * @param siteTime when an input was taken in; the greatest so far is the watermark
     */
    public StepHarness(
            Supplier<? extends Step<S, I, O>> steps,
            Function<? super O, @Nullable Keyed<I>> routing,
            ToLongFunction<? super I> siteTime) {
        this.steps = steps;
        this.routing = routing;
        this.siteTime = siteTime;
    }

    /** An input and the key whose state takes it. */
    public record Keyed<I>(String key, I input) {}

    /** What left the step, in order, and the final states by key. */
    public record Run<S, O>(List<O> outputs, Map<String, S> states) {
        /** The final state of a key that took an input. */
        public S state(String key) {
            return Objects.requireNonNull(states.get(key), key);
        }
    }

    /** Runs all three ways, compares them, and gives the run in a batch. */
    public Run<S, O> run(List<Keyed<I>> inputs) {
        Run<S, O> batch = pass(inputs, false, false);
        compare("one by one", batch, pass(inputs, true, false));
        compare("saved and restored", batch, pass(inputs, false, true));
        return batch;
    }

    /** The bytes of a state. */
    public byte[] bytes(S state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            steps.get().serializer().write(state, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The state of these bytes, which must be used up. */
    public S restored(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            StateSerializer<S> serializer = steps.get().serializer();
            S state = serializer.read(in);
            if (in.available() > 0) {
                throw new AssertionError("restored state: " + in.available() + " bytes left (expected: 0)");
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run<S, O> pass(List<Keyed<I>> inputs, boolean freshSteps, boolean restore) {
        Map<String, S> states = new TreeMap<>();
        List<O> outputs = new ArrayList<>();
        Step<S, I, O> step = steps.get();
        long watermark = Long.MIN_VALUE;
        for (Keyed<I> input : inputs) {
            watermark = Math.max(watermark, siteTime.applyAsLong(input.input()));
            Deque<Keyed<I>> waiting = new ArrayDeque<>(List.of(input));
            for (int hops = 0; !waiting.isEmpty(); hops++) {
                if (hops > MOST_HOPS) {
                    throw new AssertionError("routed on by one input: " + hops + " (expected: <= " + MOST_HOPS + ")");
                }
                Keyed<I> next = waiting.remove();
                step = freshSteps ? steps.get() : step;
                S state = states.computeIfAbsent(next.key(), key -> steps.get().newState());
                step.process(state, next.input(), watermark, output -> route(output, outputs, waiting));
                states.put(next.key(), restore ? restored(bytes(state)) : state);
            }
        }
        return new Run<>(outputs, states);
    }

    private void route(O output, List<O> outputs, Deque<Keyed<I>> waiting) {
        Keyed<I> routed = routing.apply(output);
        if (routed == null) {
            outputs.add(output);
        } else {
            waiting.add(routed);
        }
    }

    private void compare(String way, Run<S, O> batch, Run<S, O> other) {
        int common = Math.min(batch.outputs().size(), other.outputs().size());
        for (int i = 0; i < common; i++) {
            if (!batch.outputs().get(i).equals(other.outputs().get(i))) {
                throw new AssertionError(
                        way + ": output " + i + ": " + other.outputs().get(i) + " (expected: "
                                + batch.outputs().get(i) + ")");
            }
        }
        if (batch.outputs().size() != other.outputs().size()) {
            throw new AssertionError(way + ": outputs: " + other.outputs().size() + " (expected: "
                    + batch.outputs().size() + ")");
        }
        compareStates(way, batch.states(), other.states());
    }

    private void compareStates(String way, Map<String, S> batch, Map<String, S> other) {
        if (!batch.keySet().equals(other.keySet())) {
            throw new AssertionError(way + ": keys: " + other.keySet() + " (expected: " + batch.keySet() + ")");
        }
        batch.forEach((key, state) -> {
            byte[] expected = bytes(state);
            byte[] actual = bytes(Objects.requireNonNull(other.get(key), key));
            if (!Arrays.equals(expected, actual)) {
                throw new AssertionError(way + ": state of " + key + " differs at byte "
                        + Arrays.mismatch(expected, actual) + " of " + expected.length);
            }
        });
    }
}
