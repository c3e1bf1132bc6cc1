package dev.attune.bench.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far the learner is behind what was acknowledged. */
public final class LearnerLag {
    private static final Pattern LINE =
            Pattern.compile("^attune_learner_lag(?:\\{[^}]*})?\\s+(\\S+)", Pattern.MULTILINE);

    private LearnerLag() {}

    /** Entries of all sites that are acknowledged and not learned yet, from the text of {@code GET /metrics}. */
    public static long of(String metrics) {
        double entries = 0;
        for (Matcher line = LINE.matcher(metrics); line.find(); ) {
            entries += Double.parseDouble(line.group(1));
        }
        return (long) entries;
    }
}
