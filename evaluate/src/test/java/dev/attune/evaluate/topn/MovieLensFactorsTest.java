package dev.attune.evaluate.topn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.source.factors.Factors;
import dev.attune.engine.source.factors.FactorsSettings;
import dev.attune.evaluate.RealData;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.yardstick.Ials;
import dev.attune.evaluate.yardstick.IalsSettings;
import dev.attune.evaluate.yardstick.Isgd;
import dev.attune.evaluate.yardstick.IsgdSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovieLensFactorsTest {
    /** What {@code attune tune} found for either on cuts of the training part, with the same grid of weights. */
    private static final FactorsSettings ONLINE =
            new FactorsSettings(32, 520, 0, 0.08, 5, 50_000, 300, 600, 2, 60L * 86_400_000, 256, 1, 1, 1);

    private static final IalsSettings BATCH = IalsSettings.defaults().withWeights(0.8, 0.04);

    /** Ratings from 4 on, the first 80 % by time are learned; both know a person by the last 50 of them. */
    @Test
    void factorsThatLearnOnceAreWithinTwoPercentOfBatchFactors() {
        List<Path> files = RealData.files("movielens-100k/ml-100k.inter.gz");
        if (files.isEmpty()) {
            return;
        }
        TimeCut cut = TimeCut.of(Likings.rated(Format.MOVIELENS_100K, files, 4), 0.8);
        TopN known = new TopN(cut, false);
        double batch = 0;
        for (long seed = 1; seed <= 3; seed++) {
            TopNScore score = known.score(new Ials(BATCH.withSeed(seed)));
            System.out.println("ials, seed " + seed + ": " + score);
            batch += score.ndcg10() / 3;
        }
        System.out.println("isgd: " + known.score(new Isgd(IsgdSettings.defaults())));
        System.out.println("factors: default " + known.score(new Factors(FactorsSettings.defaults())));
        TopNScore online = known.score(new Factors(ONLINE));
        System.out.println("factors: " + online + ", of batch: " + online.ndcg10() / batch);
        assertThat(online.ndcg10()).isGreaterThan(0.98 * batch);
    }
}
