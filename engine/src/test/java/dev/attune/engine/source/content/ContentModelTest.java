package dev.attune.engine.source.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Teaching;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentModelTest {
    private static final int ITEMS = 250;
    private static final ContentSettings UNBOUNDED = settings(1_000_000_000);

    @Test
    void proposesExactlyWhatComparingEveryItemGives_whateverBecameOfTheCatalogue() {
        Random random = new Random(17);
        Goods goods = new Goods(UNBOUNDED);
        Teaching<Content> taught = goods.taught();
        for (int round = 0; round < 30; round++) {
            change(random, goods);
            int size = random.nextInt(30);
            Query query = new QueryEncoder(taught.catalog(), 1_800_000)
                    .encode(Goods.person(random, size, random.nextInt(size + 1), ITEMS), null, null, Goods.NOW, 1_000);
            Candidates candidates = new Candidates(64);
            taught.source().propose(query, candidates);
            Set<Integer> proposed = new HashSet<>();
            Map<String, Double> expected = new ContentModel(UNBOUNDED, taught.catalog()).cosines(query);
            for (int n = 0; n < candidates.size(); n++) {
                proposed.add(candidates.item(n));
                assertThat(candidates.score(n))
                        .isCloseTo(expected.get(taught.catalog().id(candidates.item(n))), within(1e-6));
            }
            assertThat(proposed).isEqualTo(wanted(taught, query, expected));
        }
    }

    @Test
    void boundedScansGiveASubsetWithScoresThatAreNeverTooHigh() {
        Random random = new Random(18);
        Goods goods = new Goods(settings(300));
        Goods whole = new Goods(UNBOUNDED);
        for (int n = 0; n < ITEMS; n++) {
            Item item = Goods.priced("i" + n, "word" + random.nextInt(20), Double.NaN, "c" + random.nextInt(5));
            goods.store(item);
            whole.store(item);
        }
        for (int n = 0; n < 50; n++) {
            String[] recent = {"i" + random.nextInt(ITEMS), "i" + random.nextInt(ITEMS)};
            Map<String, Double> all = whole.like(recent);
            Map<String, Double> some = goods.like(recent);
            assertThat(all.keySet()).containsAll(some.keySet());
            assertThat(some).isNotEmpty();
            some.forEach((item, score) -> assertThat(score).isLessThanOrEqualTo(all.getOrDefault(item, 0.0) + 1e-9));
        }
    }

    private static void change(Random random, Goods goods) {
        for (int n = 0; n < 60; n++) {
            String id = "i" + random.nextInt(ITEMS);
            if (random.nextInt(6) == 0 && goods.taught().index(id) >= 0) {
                goods.remove(id);
            } else {
                goods.store(Goods.random(random, id));
            }
        }
    }

    private static Set<Integer> wanted(Teaching<Content> taught, Query query, Map<String, Double> cosines) {
        Set<Integer> known = new HashSet<>();
        for (int n = 0; n < query.recentSize(); n++) {
            known.add(query.recentItem(n));
        }
        Set<Integer> wanted = new HashSet<>();
        cosines.forEach((id, cosine) -> {
            int item = taught.index(id);
            if (cosine > 0 && taught.catalog().available(item) && !known.contains(item)) {
                wanted.add(item);
            }
        });
        return wanted;
    }

    /** Without recency and engagement: what is proposed are cosines. */
    private static ContentSettings settings(int scan) {
        return new ContentSettings(
                1_000, 5, 100, BlockWeights.defaults(), TasteSettings.defaults(), Decay.NEVER, 0, scan);
    }
}
