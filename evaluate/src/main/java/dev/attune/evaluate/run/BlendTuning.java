package dev.attune.evaluate.run;

import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.model.Tuned;
import dev.attune.evaluate.replay.Progress;
import dev.attune.evaluate.replay.Waiting;
import dev.attune.evaluate.tune.Blend;
import dev.attune.evaluate.tune.Cases;
import dev.attune.evaluate.tune.Search;
import dev.attune.evaluate.tune.SettingSearch.Budget;
import dev.attune.evaluate.tune.Worth;
import java.util.List;
import java.util.Locale;

/** Finds weights of the blend: sources learn once, then blends of what they proposed are tried. */
final class BlendTuning {
    private final Plan plan;
    private final List<String> sources;
    private final Budget budget;
    private final Screens screens;

    BlendTuning(Plan plan, List<String> sources, Budget budget, Screens screens) {
        this.plan = plan;
        this.sources = sources;
        this.budget = budget;
        this.screens = screens;
    }

    /** The settings of the plan with the weights found. */
    Tuned run() {
        Cases cases = gathered();
        Weights now = plan.tuned().weights() == null
                ? Weights.defaults()
                : plan.tuned().weights();
        Blend before = Blend.of(sources, now.constant(), now.bySource());
        Blend after =
                new Search(blend -> cases.searched(blend).objective(), before, budget.trials(), budget.seed()).run();
        screens.out().printf(Locale.ROOT, "%d cases to search with; HR@20, MRR@20%n", cases.size());
        print("as it is, searched with", cases.searched(before));
        print("found, searched with", cases.searched(after));
        print("as it is, held back", cases.checked(before));
        print("found, held back", cases.checked(after));
        return plan.tuned().withWeights(new Weights(after.constant(), after.bySource()));
    }

    private Cases gathered() {
        Progress progress = new Progress(screens.err(), Progress.onTerminal(), Waiting.real());
        double estimate = Math.max(1, plan.parts().estimate());
        long[] rows = new long[1];
        Cases cases = new Cases();
        new Run(plan, Refresh.NONE, plan.models(), budget.seed(), cases).measure(done -> {
            rows[0] = done;
            progress.update(done, done / estimate);
        });
        progress.end(rows[0], 1);
        return cases;
    }

    private void print(String what, Worth worth) {
        screens.out().printf(Locale.ROOT, "%-24s %.4f  %.4f%n", what, worth.hits(), worth.reciprocal());
    }
}
