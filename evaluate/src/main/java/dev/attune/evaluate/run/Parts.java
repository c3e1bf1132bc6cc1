package dev.attune.evaluate.run;

import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.Pace;
import dev.attune.evaluate.format.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read.
 *
 * @param train files that are learned first
 * @param test files that are scored; none when {@code validation} is above 0
 * @param validation share of the training sessions, the last ones, that are scored instead of test files; 0: none
 * @param cut share of the rows, the first ones, that are the training part where one file holds both; see {@link
 *     Protocol#TOP_N}
 * @param skipBad so many bad lines are tolerated in each part
 * @param recorded files of lists that others made for places of the test part, by the name under which they are shown
 */
record Parts(
        Format format,
        List<Path> train,
        List<Path> test,
        double validation,
        double cut,
        long skipBad,
        Map<String, Path> recorded) {
    Parts {
        recorded = Collections.unmodifiableMap(new LinkedHashMap<>(recorded));
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

    /** Whether robots can be told from people by their times: not by made-up ones, and not by days. */
    boolean watched() {
        return timed() && !daily();
    }

    /** Whether times are days, so that what a person did on one of them has no order. */
    boolean daily() {
        return format == Format.AMAZON;
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

    /** Training files, then test files. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(train);
        files.addAll(test);
        return files;
    }

    /** All that is read. */
    List<Path> allFiles() {
        List<Path> files = files();
        files.addAll(recorded.values());
        return files;
    }
}
