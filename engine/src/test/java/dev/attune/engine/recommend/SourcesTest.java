package dev.attune.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.source.Source;
import dev.attune.engine.source.pairs.CoVisitSettings;
import dev.attune.engine.source.pairs.CoVisitation;
import dev.attune.engine.source.pairs.PairSettings;
import dev.attune.engine.source.pairs.Pairs;
import dev.attune.engine.source.popular.PopularSettings;
import dev.attune.engine.source.popular.Popularity;
import dev.attune.engine.source.trend.Trend;
import dev.attune.engine.source.trend.TrendSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private final Sources sources = new Sources(
            new CoVisitation(new Pairs(PairSettings.defaults()), CoVisitSettings.defaults()),
            new Popularity(PopularSettings.defaults()),
            new Trend(TrendSettings.defaults()));

    @Test
    void everySourceHasItsPlace() {
        List<String> names = sources.all().stream().map(Source::name).toList();
        assertThat(names.get(Sources.CO_VISITATION)).isEqualTo("co-visitation");
        assertThat(names.get(Sources.OWN)).isEqualTo("own");
        assertThat(names.get(Sources.CATEGORY_POPULAR)).isEqualTo("category-popular");
        assertThat(names.get(Sources.POPULAR)).isEqualTo("popular");
        assertThat(names.get(Sources.TRENDING)).isEqualTo("trending");
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).isEqualTo(Sources.NAMES.subList(0, names.size()));
    }
}
