package dev.attune.engine.source.linear;

import dev.attune.engine.source.SteppedSource;

/** Runs the steps of a source as an engine would, in the test's thread. */
final class TrainingSteps {
    private TrainingSteps() {}

    static void advance(SteppedSource source) {
        if (source.due()) {
            source.publish();
            source.step().run();
        }
    }

    static void finish(SteppedSource source) {
        source.publish();
        source.step().run();
        source.publish();
    }
}
