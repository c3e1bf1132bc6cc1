package dev.attune.evaluate.run;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.knob.Knobs;
import dev.attune.evaluate.model.Tuned;
import dev.attune.evaluate.replay.Progress;
import dev.attune.evaluate.replay.Waiting;
import dev.attune.evaluate.tune.Reached;
import dev.attune.evaluate.tune.SettingSearch;
import dev.attune.evaluate.tune.SettingSearch.Budget;
import dev.attune.evaluate.tune.Trial;
import dev.attune.evaluate.yardstick.IalsSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds settings of one source: every trial learns anew. A table of all trials is printed. */
final class SettingTuning {
    private final Validation validation;
    private final Plan plan;
    private final String source;
    private final Screens screens;
    private final Progress progress;
    private final List<Trial> trials = new ArrayList<>();
    private long rows;

    SettingTuning(Validation validation, Plan plan, String source, Screens screens) {
        this.validation = validation;
        this.plan = plan;
        this.source = source;
        this.screens = screens;
        this.progress = new Progress(screens.err(), Progress.onTerminal(), Waiting.real());
    }

    /** The settings of the plan with those found. */
    Tuned run(Budget budget) {
        Trial best = SettingSearch.of(source, now(), values -> attempt(values, budget), trials::add, budget)
                .run();
        progress.end(rows, 1);
        screens.out()
                .printf(
                        Locale.ROOT,
                        "%s, %s of %s: %d trials; 1 is as it is, %d the best%n",
                        source,
                        plan.protocol().wireName(),
                        plan.parts().format().wireName(),
                        trials.size(),
                        best.number());
        TextTable.print(table(), screens.out());
        return plan.tuned().with(best.values());
    }

    private Reached attempt(Map<String, Double> values, Budget budget) {
        long before = rows;
        double share = (double) trials.size() / budget.trials();
        return validation.of(plan.tuned().with(values), done -> {
            rows = Math.max(rows, before + done);
            progress.update(rows, share);
        });
    }

    /** Every setting as it is before the search. */
    private Map<String, Double> now() {
        EngineSettings engine = plan.tuned().engine();
        IalsSettings batch = IalsSettings.defaults();
        Map<String, Double> now = new HashMap<>(Knobs.values(engine));
        now.put("ials.unobserved", batch.unobserved());
        now.put("ials.regularization", batch.regularization());
        now.putAll(plan.tuned().values());
        return now;
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("trial", "objective"));
        head.addAll(trials.get(0).reached().figures().keySet());
        head.add("settings");
        table.add(head);
        for (Trial trial : trials) {
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(trial.number()), figure(trial.reached().objective())));
            trial.reached().figures().values().forEach(value -> row.add(figure(value)));
            row.add(trial.text());
            table.add(row);
        }
        return table;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
