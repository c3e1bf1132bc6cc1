package dev.attune.engine.source.embedding;

import org.jspecify.annotations.Nullable;

/** Learns from one example at a time. */
final class Lesson {
    private final Model model;
    private final Generator random;
    private final Session session;
    private final Negatives negatives;
    private final Softmax softmax;
    private final Descent descent;

    Lesson(EmbeddingSettings settings, Model model, Reservoir reservoir, Generator random) {
        this.model = model;
        this.random = random;
        this.session = new Session(model);
        this.negatives = new Negatives(model, reservoir, settings.negatives());
        this.softmax = new Softmax(model, (float) settings.temperature(), settings.negatives());
        this.descent = new Descent(model, (float) settings.learningRate(), (float) settings.positionRate());
    }

    /** The direction of the session before an interaction, null when none of its items has a vector. */
    float @Nullable [] direction(Examples examples, int n) {
        return session.read(examples, n) ? session.direction() : null;
    }

    /** Nothing when the target has no vector, or the session has none. */
    void learn(Examples examples, int n) {
        int target = model.slots().row(examples.target(n));
        if (target < 0 || !session.read(examples, n)) {
            return;
        }
        negatives.draw(target, random);
        softmax.compare(session, target, negatives);
        descent.move(session, target, negatives, softmax);
    }
}
