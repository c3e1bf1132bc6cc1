package dev.attune.testkit;

import static dev.attune.testkit.History.HOUR;
import static dev.attune.testkit.History.MINUTE;
import static dev.attune.testkit.History.SECOND;
import static dev.attune.testkit.History.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Consent;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.PersonInput;
import dev.attune.engine.profile.PersonInput.Observed;
import dev.attune.engine.profile.PersonOutput.Judged;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.profile.ProfileStep;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a state costs, what it remembers, and that its bytes stay readable. */
final class PersonStateTest {
    private static final List<String> CATEGORIES = List.of("shoes", "hats", "coats", "bags");

    @Test
    void readsAStateOfVersionOne() throws IOException {
        byte[] saved;
        try (InputStream in = getClass().getResourceAsStream("person-state-1.bin")) {
            saved = Objects.requireNonNull(in, "person-state-1.bin").readAllBytes();
        }
        var harness = new History().harness();

        PersonState state = harness.restored(saved);

        Profile profile = state.profile("ann");
        assertThat(profile.version()).isEqualTo(18);
        assertThat(profile.recentClicks().get(0).item()).isEqualTo("item7");
        assertThat(profile.cart()).containsExactly("item3");
        assertThat(profile.dismissed()).containsExactly("item5");
        assertThat(profile.attributes()).isEqualTo(Map.of("size", "42"));
        assertThat(profile.consent()).isEqualTo(new Consent(true, true));
        assertThat(state.joined()).containsExactly("anon");
        assertThat(harness.bytes(state)).isEqualTo(saved);
    }

    @Test
    void givesTheSameBytesForTheSameHistory() {
        var harness = new History().harness();

        assertThat(harness.bytes(everything().run().state("ann")))
                .isEqualTo(harness.bytes(everything().run().state("ann")));
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThatThrownBy(() -> new History().harness().restored(new byte[] {9, 0, 0}))
                .hasMessageContaining("person state version: 9 (expected: 1)");
    }

    @Test
    void takesAKilobyteOnDiskForTwentyEvents() {
        History history = new History();
        twentyEvents().forEach(history::add);

        assertThat(history.harness().bytes(history.run().state("ann")).length).isBetween(700, 1_400);
    }

    @Test
    void remembersAnIdWithinTheWindow_andAmongTheLastOnes() {
        ProfileSettings settings = dedup(10 * MINUTE, 50);
        History history = new History(settings);
        for (int i = 0; i < 200; i++) {
            history.add(custom("a" + i, START + i * SECOND));
        }
        for (int i = 0; i < 200; i++) {
            history.add(custom("a" + i, START + 300 * SECOND));
        }
        for (int i = 0; i < 50; i++) {
            history.add(custom("b" + i, START + HOUR));
        }
        for (int i = 0; i < 50; i++) {
            history.add(custom("b" + i, START + 2 * HOUR));
        }
        List<Judgement> judgements = history.run().judgements();

        assertThat(judgements.subList(0, 200)).containsOnly(Judgement.COUNTED);
        assertThat(judgements.subList(200, 400)).containsOnly(Judgement.DUPLICATE);
        assertThat(judgements.subList(400, 450)).containsOnly(Judgement.COUNTED);
        assertThat(judgements.subList(450, 500)).containsOnly(Judgement.DUPLICATE);
    }

    @Test
    void forgetsIdsInTheEnd_soThatItsSizeIsBounded() {
        ProfileSettings settings = dedup(10 * MINUTE, 50);
        History history = new History(settings);
        for (int i = 0; i < 300; i++) {
            history.add(custom("a" + i, START + i * MINUTE));
        }
        int small = history.harness().bytes(history.run().state("ann")).length;
        history.add(custom("a0", START + 301 * MINUTE));
        var outcome = history.run();

        assertThat(outcome.judgements().get(300)).isEqualTo(Judgement.COUNTED);
        assertThat(small).isLessThan(2 * 50 * 16 + 500);
    }

    @Test
    void staysBounded_whenAFloodNeverRepeats() {
        ProfileStep step = new ProfileStep(ProfileSettings.defaults());
        PersonState state = step.newState();
        for (int i = 0; i < 100_000; i++) {
            Item item = item("item" + i % 5_000, i % 300);
            step.process(
                    state,
                    new Observed(i, view(new UUID(i, 7).toString(), item, START + i * 40L), item),
                    START + i * 40L,
                    output -> {});
        }

        // Ids 32,000 of 16 bytes at most, 2,048 lessons, and the lists.
        assertThat(new History().harness().bytes(state).length).isLessThan(750_000);
    }

    @Test
    void allocatesLittleForAnEvent() {
        ProfileStep step = new ProfileStep(ProfileSettings.defaults());
        PersonState state = step.newState();
        List<PersonInput> inputs = new ArrayList<>();
        Random random = new Random(1);
        long time = START;
        for (int i = 0; i < 6_000; i++) {
            time += 5 * SECOND + random.nextInt(30_000);
            Item item = item("item" + random.nextInt(60), i % 20);
            inputs.add(new Observed(i, view(new UUID(random.nextLong(), i).toString(), item, time), item));
        }
        long[] counted = new long[1];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int i = 0; i < inputs.size(); i++) {
            if (i == 3_000) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            step.process(state, inputs.get(i), START, output -> counted[0] += output instanceof Judged ? 1 : 0);
        }
        long perEvent = (threads.getCurrentThreadAllocatedBytes() - before) / 3_000;

        assertThat(counted[0]).isEqualTo(6_000);
        // The interaction with a context of ten, its lesson, the session's id: about 1.2 kB.
        assertThat(perEvent).isBetween(1L, 2_500L);
    }

    /** The fixture: each part of a state holds something. */
    static History everything() {
        History history = new History();
        for (int i = 0; i < 8; i++) {
            history.item("item" + i, List.of(CATEGORIES.get(i % 4)), List.of("tag" + i % 3));
        }
        history.add(new EventBuilder("x1", "anon", EventType.VIEW)
                .item("item0")
                .at(START)
                .list("list1", 3));
        history.update("ann", Map.of("size", "42", "city", ""), new Consent(true, true), START);
        EventType[] types = {
            EventType.VIEW,
            EventType.HOVER,
            EventType.SCROLL,
            EventType.DWELL,
            EventType.ADD_TO_CART,
            EventType.NOT_INTERESTED,
            EventType.ADD_TO_WISHLIST,
            EventType.PURCHASE
        };
        for (int i = 0; i < 16; i++) {
            history.add(new EventBuilder("k" + i, "ann", types[i % 8])
                    .item("item" + (i + (i % 8 == 4 ? 7 : 0)) % 8)
                    .at(START + i * 40 * SECOND)
                    .duration(2_000 + i * 700)
                    .depth(0.5)
                    .userAgent("Mozilla/5.0 (Windows NT 10.0; Win64; x64)")
                    .page("https://shop.example/", "https://search.example/q")
                    .session("s1")
                    .anonymous("anon"));
        }
        return history;
    }

    private static List<EventBuilder> twentyEvents() {
        List<EventBuilder> events = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            EventType type = i % 5 == 4 ? EventType.ADD_TO_CART : EventType.VIEW;
            events.add(new EventBuilder(new UUID(random.nextLong(), i).toString(), "ann", type)
                    .item("item" + random.nextInt(15))
                    .at(START + i * 20 * SECOND));
        }
        return events;
    }

    private static Event view(String id, Item item, long time) {
        return new EventBuilder(id, "ann", EventType.VIEW)
                .item(item.id())
                .at(time)
                .build();
    }

    private static Item item(String id, int number) {
        return new Item(
                id,
                null,
                List.of("category" + number),
                List.of("tag" + number),
                Double.NaN,
                null,
                null,
                null,
                null,
                null,
                true,
                -1,
                null);
    }

    private static EventBuilder custom(String id, long time) {
        return new EventBuilder(id, "ann", EventType.CUSTOM).at(time);
    }

    private static ProfileSettings dedup(long window, int events) {
        ProfileSettings base = ProfileSettings.defaults();
        return new ProfileSettings(
                base.sessionGap(),
                base.tasteHalfLife(),
                base.intentHalfLife(),
                window,
                events,
                base.durationCap(),
                true,
                base.weights());
    }
}
