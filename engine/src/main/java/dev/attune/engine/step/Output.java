package dev.attune.engine.step;

/** Where a step puts what it emits. */
@FunctionalInterface
public interface Output<O> {
    void emit(O value);
}
