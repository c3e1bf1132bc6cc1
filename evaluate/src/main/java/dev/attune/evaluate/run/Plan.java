package dev.attune.evaluate.run;

import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.exam.Sample;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.model.Model;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be evaluated.
 *
 * @param train files that are learned first
 * @param test files that are scored; none when {@code validation} is above 0
 * @param validation share of the training sessions, the last ones, that are scored instead of test files; 0: none
 * @param skipBad so many bad lines are tolerated in each part
 */
record Plan(
        Format format,
        List<Path> train,
        List<Path> test,
        double validation,
        List<Model> models,
        Refresh refresh,
        Sample sample,
        long seed,
        long skipBad) {

    Plan {
        if (train.isEmpty()) {
            throw new IllegalArgumentException("train: none (expected: one or more files, for next-item)");
        }
        if (!(validation >= 0 && validation < 1)) {
            throw new IllegalArgumentException("validation: " + validation + " (expected: 0 to below 1)");
        }
        if (test.isEmpty() == (validation == 0)) {
            throw new IllegalArgumentException("test: " + test.size() + " files and validation: " + validation
                    + " (expected: either test files or a validation share)");
        }
        if (models.isEmpty()) {
            throw new IllegalArgumentException("models: none (expected: one or more)");
        }
    }

    /** Whether the clicks of the set have times of their own. */
    boolean timed() {
        return format != Format.PREFIX_TARGET;
    }
}
