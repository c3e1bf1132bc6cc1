package dev.attune.engine.source.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.SignalEncoder;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentAllocationTest {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ITEMS = 2_000;

    @Test
    void learningAndProposingAllocateNothingOnceWarm() {
        Random random = new Random(9);
        Catalog catalog = new Catalog(CatalogSettings.defaults());
        for (int item = 0; item < ITEMS; item++) {
            catalog.store(Goods.random(random, "i" + item));
        }
        Content content = new Content(ContentSettings.defaults(), catalog);
        SignalEncoder encoder = new SignalEncoder(catalog);
        Interaction touch = dev.attune.engine.Interactions.view("p", "i7", Goods.NOW, 1, List.of());
        encoder.encode(touch);
        Query query = new QueryEncoder(catalog, 1_800_000)
                .encode(Goods.person(random, 30, 5, ITEMS), "i3", null, Goods.NOW, 300);
        Candidates candidates = new Candidates(1_024);
        work(content, encoder, query, candidates);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work(content, encoder, query, candidates);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(500 * 64);
    }

    private static void work(Content content, SignalEncoder encoder, Query query, Candidates candidates) {
        for (int n = 0; n < 500; n++) {
            content.learn(encoder.signal());
            candidates.clear();
            content.propose(query, candidates);
        }
    }
}
