package dev.attune.evaluate.run;

import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.Pace;
import dev.attune.evaluate.format.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read.
 *
 * @param train files that are learned first
 * @param test files that are scored; none when {@code validation} is above 0
 * @param validation share of the training sessions, the last ones, that are scored instead of test files; 0: none
 * @param cut share of the rows, the first ones, that are the training part where one file holds both; see {@link
 *     Protocol#TOP_N}
 * @param skipBad so many bad lines are tolerated in each part
 */
record Parts(Format format, List<Path> train, List<Path> test, double validation, double cut, long skipBad) {
    Parts {
        if (!(validation >= 0 && validation < 1)) {
            throw new IllegalArgumentException("validation: " + validation + " (expected: 0 to below 1)");
        }
        if (test.isEmpty() == (validation == 0)) {
            throw new IllegalArgumentException("test: " + test.size() + " files and validation: " + validation
                    + " (expected: either test files or a validation share)");
        }
        if (!(cut > 0 && cut < 1)) {
            throw new IllegalArgumentException("cut: " + cut + " (expected: above 0, below 1)");
        }
        if (validation > 0 && train.isEmpty()) {
            throw new IllegalArgumentException("train: none (expected: one or more files, for a validation share)");
        }
    }

    /** Whether the clicks of the set have times of their own. */
    boolean timed() {
        return format != Format.PREFIX_TARGET;
    }

    /** About how many rows there will be. */
    long estimate() {
        return (train.isEmpty() ? 0 : format.estimate(train)) + (test.isEmpty() ? 0 : format.estimate(test));
    }

    ReadOptions trainOptions() {
        return ReadOptions.skippingBad(skipBad);
    }

    ReadOptions testOptions() {
        Pace pace = timed() || train.isEmpty() ? null : Format.paceAfter(train);
        return new ReadOptions(skipBad, pace);
    }

    List<Path> files() {
        List<Path> files = new ArrayList<>(train);
        files.addAll(test);
        return files;
    }
}
