package dev.attune.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.content.Content;
import dev.attune.engine.source.content.ContentSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The real model. */
class MiniLmTest {
    private static final List<String> TITLES = List.of(
            "trainers for jogging",
            "men running shoes",
            "coffee grinder",
            "espresso machine",
            "garden hose",
            "electric guitar strings");

    @Test
    void textsThatMeanTheLikeAreNear() {
        MiniLm model = new MiniLm();
        float[] joggers = model.vector(TITLES.get(0));
        assertThat(joggers).hasSize(MiniLm.DIMENSIONS);
        assertThat(dot(joggers, joggers)).isCloseTo(1, within(1e-5));
        assertThat(dot(joggers, model.vector(TITLES.get(1)))).isGreaterThan(0.35);
        assertThat(dot(joggers, model.vector(TITLES.get(2)))).isLessThan(0.25);
        assertThat(model.vector(TITLES.get(0))).isEqualTo(joggers);
    }

    @Test
    void theContentSourceRanksByMeaning_whereNoWordIsShared() throws InterruptedException {
        Catalog catalog = new Catalog(CatalogSettings.defaults());
        Content content = new Content(ContentSettings.defaults(), catalog);
        CountDownLatch left = new CountDownLatch(TITLES.size());
        TextVectors.Sink sink = (item, vector) -> {
            content.setTextVector(item, vector);
            left.countDown();
        };
        try (TextVectors vectors = new TextVectors(new MiniLm(), sink, TITLES.size())) {
            for (String title : TITLES) {
                int item = catalog.store(item(title));
                content.itemChanged(item);
                assertThat(vectors.offer(item, requireNonNull(TextVectors.textOf(catalog.item(item)))))
                        .isTrue();
            }
            assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(like(catalog, content, "trainers for jogging").get(0)).isEqualTo("men running shoes");
        assertThat(like(catalog, content, "coffee grinder").get(0)).isEqualTo("espresso machine");
    }

    private static List<String> like(Catalog catalog, Content content, String title) {
        Query query = new QueryEncoder(catalog, 1).encode(Profile.unknown(""), title, null, 0, 10);
        Candidates candidates = new Candidates(16);
        content.propose(query, candidates);
        List<String> titles = new ArrayList<>();
        for (int n = 0; n < candidates.size(); n++) {
            titles.add(catalog.id(candidates.item(n)));
        }
        return titles;
    }

    private static Item item(String title) {
        return new Item(
                title, title, List.of("all"), List.of(), Double.NaN, null, null, null, null, null, true, -1, null);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int n = 0; n < one.length; n++) {
            sum += one[n] * other[n];
        }
        return sum;
    }
}
