package dev.attune.evaluate.run;

import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.measure.Comparison;
import dev.attune.evaluate.measure.Comparison.Name;
import dev.attune.evaluate.model.Latencies;
import dev.attune.evaluate.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** All runs of a plan, one after the other, and what they reached. One thread. */
final class Evaluation {
    private final Plan plan;
    private final Comparison comparison = new Comparison();
    private final List<Run.Result> results = new ArrayList<>();
    private final Recorded recorded;

    /** Reads the recorded lists, if there are some. */
    Evaluation(Plan plan) {
        this.plan = plan;
        this.recorded = Recorded.read(plan.parts().recorded());
    }

    /**
     * Does it all.
     *
     * @param progress is told how many rows are behind us
     */
    void run(LongConsumer progress) {
        long done = 0;
        for (Refresh refresh : plan.refresh()) {
            for (int repeat = 0; repeat < plan.repeats(); repeat++) {
                List<Model> models = plan.models(repeat);
                if (models.isEmpty()) {
                    break;
                }
                long before = done;
                Recorded beside = repeat == 0 ? recorded : recorded.places();
                Run run = new Run(plan, refresh, models, plan.seed() + repeat, beside);
                Run.Result result = run.measure(rows -> progress.accept(before + rows));
                done += result.dataset().events();
                List<String> names = new ArrayList<>(names(models));
                names.addAll(beside.names());
                comparison.add(refresh.wireName(), names, result.scores(), result.items());
                results.add(result);
            }
        }
    }

    /** About how many rows there will be. */
    long estimate() {
        int repeats = plan.models(1).isEmpty() ? 1 : plan.repeats();
        return plan.parts().estimate() * plan.refresh().size() * repeats;
    }

    /** A line for each model in each mode. */
    List<Comparison.Line> lines() {
        return comparison.lines(plan.seed());
    }

    Plan plan() {
        return plan;
    }

    /** The first run. */
    Run.Result first() {
        return results.get(0);
    }

    /** What an event took in the first run of a mode. */
    Latencies learning(Name name) {
        return result(name).learning();
    }

    /** What a list took a model in the first run of a mode; null for recorded lists. */
    @Nullable
    Latencies recommending(Name name) {
        Run.Result result = result(name);
        int model = names(result.models()).indexOf(name.model());
        return model < 0 ? null : result.recommending().get(model);
    }

    private Run.Result result(Name name) {
        return results.stream()
                .filter(result -> result.refresh().wireName().equals(name.mode()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Model> models) {
        return models.stream().map(Model::name).toList();
    }
}
