package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.node.catalog.ItemJson;
import dev.attune.testkit.shoppers.GroundTruth;
import dev.attune.testkit.shoppers.ShopCatalogue;
import dev.attune.testkit.shoppers.ShopEvent;
import dev.attune.testkit.shoppers.Shopper;
import dev.attune.testkit.shoppers.Simulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does it recommend? 500 newcomers with hidden tastes, in a shop where 500 others were before them. */
class ShoppersIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 42;
    private static final int SHOPPERS = 500;
    private static final long START = 1_764_000_000_000L;
    private static final long DAY = 86_400_000;

    @TempDir
    Path data;

    private final ShopCatalogue catalogue = ShopCatalogue.of(SEED, 400, 12);
    private final Simulator simulator = new Simulator(catalogue, SEED);
    private final GroundTruth truth = new GroundTruth(catalogue);

    @Test
    void afterFiveClicksAListIsTwiceAsGoodAsPopularity() {
        try (TestNode node = TestNode.start(data, "", Map.of("sites.default.clock", "stream"))) {
            String items = catalogue.items().stream().map(ItemJson::write).collect(Collectors.joining("\n"));
            assertThat(node.post("/v1/items", items).statusCode()).isEqualTo(200);
            List<ShopEvent> history = simulator.history(simulator.shoppers(SHOPPERS), 2, START, DAY);
            send(node, history);
            List<String> popular = GroundTruth.popular(history, 10);

            double ours = 0;
            double yardstick = 0;
            double opposites = 0;
            double likers = 0;
            for (int number = SHOPPERS; number < 2 * SHOPPERS; number++) {
                Shopper shopper = simulator.shopper(number);
                List<String> list = listAfterFiveClicks(node, shopper);
                ours += truth.precision(shopper, list, 10);
                yardstick += truth.precision(shopper, popular, 10);
                int favourite = shopper.taste().favourites().get(0);
                likers += truth.share(favourite, list, 10);
                Shopper opposite =
                        simulator.shopper(number + SHOPPERS, shopper.taste().opposite());
                opposites += truth.share(favourite, listAfterFiveClicks(node, opposite), 10);
            }

            System.out.printf(
                    Locale.ROOT,
                    "precision@10 of %d shoppers after five clicks: %.3f (popularity %.3f); share of a category in the"
                            + " lists of those who like it %.3f, of those who do not %.3f; seed %d%n",
                    SHOPPERS,
                    ours / SHOPPERS,
                    yardstick / SHOPPERS,
                    likers / SHOPPERS,
                    opposites / SHOPPERS,
                    SEED);
            assertThat(ours).isGreaterThanOrEqualTo(2 * yardstick);
            assertThat(opposites).isLessThan(likers / 2);
        }
    }

    private List<String> listAfterFiveClicks(TestNode node, Shopper shopper) {
        send(node, simulator.clicks(shopper, 5, START + DAY));
        List<String> list = new ArrayList<>();
        for (JsonNode entry : node.json("/v1/recommendations?limit=10&anonymousId=" + shopper.anonymousId())
                .get("items")) {
            list.add(entry.get("item").asText());
        }
        return list;
    }

    private static void send(TestNode node, List<ShopEvent> events) {
        for (int from = 0; from < events.size(); from += 500) {
            List<Map<String, Object>> batch = events.subList(from, Math.min(events.size(), from + 500)).stream()
                    .map(ShopEvent::toMap)
                    .toList();
            try {
                String body = JSON.writeValueAsString(Map.of("events", batch));
                assertThat(node.post("/v1/events", body).body()).doesNotContain("rejected");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
