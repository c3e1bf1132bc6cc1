package dev.attune.bench.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stage timers of a server ({@code attune_stage_*}) at one moment, over all its sites; all times in seconds. */
public final class StageTimes {
    private static final Pattern LINE =
            Pattern.compile("attune_stage_([a-z_]+?)_seconds(_sum|_count)?(?:\\{([^}]*)})?\\s+(\\S+)(?:\\s+\\d+)?");
    private static final Pattern QUANTILE = Pattern.compile("quantile=\"([0-9.]+)\"");

    private final Map<String, Stage> stages;

    private StageTimes(Map<String, Stage> stages) {
        this.stages = stages;
    }

    /**
     * One stage.
     *
     * @param quantiles by name (0.5), over the server's own window of some minutes, and the worst of the sites; NaN when
     *     nothing came lately
     */
    public record Stage(double count, double sum, Map<String, Double> quantiles) {
        private static final Stage NONE = new Stage(0, 0, Map.of());

        public Stage {
            quantiles = Map.copyOf(quantiles);
        }

        /** Mean time in microseconds, 0 when nothing happened. */
        public double meanMicros() {
            return count == 0 ? 0 : 1e6 * sum / count;
        }

        /** A quantile in microseconds, NaN when the server does not say. */
        public double micros(String quantile) {
            return 1e6 * quantiles.getOrDefault(quantile, Double.NaN);
        }

        private Stage plus(double moreCount, double moreSum) {
            return new Stage(count + moreCount, sum + moreSum, quantiles);
        }

        private Stage with(String quantile, double value) {
            Map<String, Double> all = new TreeMap<>(quantiles);
            all.merge(quantile, value, Math::max);
            return new Stage(count, sum, all);
        }
    }

    /** Reads the text of {@code GET /metrics}. */
    public static StageTimes parse(String prometheus) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        prometheus.lines().forEach(line -> {
            Matcher found = LINE.matcher(line);
            if (found.matches()) {
                stages.merge(found.group(1), read(found, Stage.NONE), (known, ignored) -> read(found, known));
            }
        });
        return new StageTimes(stages);
    }

    private static Stage read(Matcher line, Stage known) {
        double value = Double.parseDouble(line.group(4));
        String kind = line.group(2);
        if ("_sum".equals(kind)) {
            return known.plus(0, value);
        }
        if ("_count".equals(kind)) {
            return known.plus(value, 0);
        }
        Matcher quantile = QUANTILE.matcher(line.group(3) == null ? "" : line.group(3));
        return quantile.find() ? known.with(quantile.group(1), value) : known;
    }

    /** What happened since an earlier moment; the quantiles stay those of this moment. */
    public StageTimes since(StageTimes before) {
        Map<String, Stage> differences = new LinkedHashMap<>();
        stages.forEach((name, stage) -> {
            Stage then = before.stage(name);
            differences.put(name, stage.plus(-then.count(), -then.sum()));
        });
        return new StageTimes(differences);
    }

    /** A stage by its name (parse, append, verdict, …); nothing at all when the server has no such timer. */
    public Stage stage(String name) {
        return stages.getOrDefault(name, Stage.NONE);
    }

    /** All stages of the server. */
    public Map<String, Stage> all() {
        return Map.copyOf(stages);
    }
}
