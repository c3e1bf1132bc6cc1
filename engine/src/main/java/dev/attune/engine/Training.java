package dev.attune.engine;

import dev.attune.engine.source.Source;
import dev.attune.engine.source.SteppedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of slow sources beside the learner. The learner waits only when a step is due while the one before it
 * is still running, so that the state stays a function of the interactions alone. Learner's thread only.
 */
final class Training {
    private final List<Course> courses = new ArrayList<>();

    Training(List<Source> sources, Executor executor) {
        for (Source source : sources) {
            if (source instanceof SteppedSource stepped) {
                courses.add(new Course(stepped, executor));
            }
        }
    }

    /** After each interaction: starts the steps that are due. */
    void advance() {
        for (int n = 0; n < courses.size(); n++) {
            Course course = courses.get(n);
            if (course.source.due()) {
                course.step();
            }
        }
    }

    /** Waits until no step is running. */
    void await() {
        courses.forEach(Course::await);
    }

    /** Learns all that is noted down and publishes it. */
    void finish() {
        for (Course course : courses) {
            course.step();
            course.await();
            course.source.publish();
        }
    }

    /** The steps of one source. */
    private static final class Course {
        private final SteppedSource source;
        private final Executor executor;
        private @Nullable FutureTask<?> running;

        Course(SteppedSource source, Executor executor) {
            this.source = source;
            this.executor = executor;
        }

        void step() {
            await();
            source.publish();
            FutureTask<?> task = new FutureTask<>(source.step(), null);
            running = task;
            executor.execute(task);
        }

        void await() {
            FutureTask<?> task = running;
            running = null;
            if (task != null) {
                Waiting.forResult(task);
            }
        }
    }
}
