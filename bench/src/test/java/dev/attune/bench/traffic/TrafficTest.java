package dev.attune.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.node.catalog.ItemParser;
import dev.attune.node.catalog.ParsedItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final Catalogue catalogue = new Catalogue(1_000, 20);

    @Test
    void theSameSeedGivesTheSameBodies() {
        assertThat(bodies(5)).isEqualTo(bodies(5)).isNotEqualTo(bodies(6));
    }

    @Test
    void popularityFallsWithTheRank() {
        SplittableRandom random = new SplittableRandom(1);
        int[] counts = new int[1_000];
        for (int i = 0; i < 50_000; i++) {
            counts[catalogue.pick(3, random)]++;
        }
        // 50 ranks: the first has 1/H(50) = 22 % of it, the second half of that.
        assertThat(counts[3] / 50_000.0).isBetween(0.21, 0.235);
        assertThat(counts[23] / 50_000.0).isBetween(0.10, 0.12);
        assertThat(counts[4]).isZero();
    }

    @Test
    void peopleAreMostlyInTheirOwnCategories() {
        Shoppers shoppers = new Shoppers("p", 10, catalogue, new SplittableRandom(2));
        int own = 0;
        for (int i = 0; i < 10_000; i++) {
            int category = shoppers.next(4, 0).item() % 20;
            own += category == 4 || category == 31 % 20 ? 1 : 0;
        }
        assertThat(own / 10_000.0).isBetween(0.79, 0.83);
    }

    @Test
    void everyItemIsOneThatTheServerTakes() {
        List<ParsedItem> items = ItemParser.parseMany(catalogue.page(0)).fold(list -> list, rejected -> List.of());
        assertThat(items).hasSize(1_000).allMatch(item -> item instanceof ParsedItem.Valid);
        assertThat(catalogue.page(1_000)).isEmpty();
    }

    @Test
    void anEventHasTheSizeOfARealOne() throws IOException {
        String body = bodies(5).get(0);
        JsonNode event = new ObjectMapper().readTree(body).path("events").get(0);
        assertThat(body.length()).isBetween(300, 500);
        assertThat(event.path("type").asText()).isEqualTo("click");
        assertThat(event.path("user").path("anonymousId").asText()).isEqualTo("p-10000000");
        assertThat(event.path("page").path("url").asText())
                .endsWith(event.path("item").asText());
    }

    private List<String> bodies(long seed) {
        Shoppers shoppers = new Shoppers("p", 10, catalogue, new SplittableRandom(seed));
        EventBodies bodies = new EventBodies(catalogue);
        List<String> all = new ArrayList<>();
        for (int person = 0; person < 10; person++) {
            all.add(new String(bodies.of(List.of(shoppers.click(person, 1_000))), StandardCharsets.UTF_8));
        }
        return all;
    }
}
