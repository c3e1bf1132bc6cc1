package dev.attune.testkit;

import static dev.attune.testkit.History.HOUR;
import static dev.attune.testkit.History.MINUTE;
import static dev.attune.testkit.History.SECOND;
import static dev.attune.testkit.History.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.SessionData;
import dev.attune.testkit.History.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A link joins two people in whatever order their events and the link come. */
final class LinkTest {
    @Test
    void givesOneProfile_inEveryOrderOfASmallHistory() {
        List<Supplier<EventBuilder>> events = List.of(
                () -> anonymous("x1", EventType.VIEW, "a", 0),
                () -> anonymous("x2", EventType.ADD_TO_CART, "b", 100),
                () -> known("k1", EventType.VIEW, "c", 50),
                () -> known("k2", EventType.REMOVE_FROM_CART, "b", 200),
                () -> known("k3", EventType.CLICK, "a", 150),
                () -> known("link", EventType.VIEW, "d", 120).anonymous("anon"));
        List<int[]> orders = new ArrayList<>();
        permute(new int[] {0, 1, 2, 3, 4, 5}, 0, orders);

        Profile first = profile(events, orders.get(0), 5 * MINUTE);
        for (int[] order : orders) {
            assertSame(profile(events, order, 5 * MINUTE), first);
        }
        assertThat(first.session()).extracting(SessionData::recentActivity).isNotEqualTo(0.0);
        assertThat(orders).hasSize(720);
    }

    @Test
    void givesOneProfile_inRandomOrdersOfSessionsFarApart() {
        List<Supplier<EventBuilder>> events = new ArrayList<>();
        EventType[] types = {
            EventType.VIEW, EventType.ADD_TO_CART, EventType.PURCHASE, EventType.LIKE, EventType.DISLIKE
        };
        for (int i = 0; i < 10; i++) {
            int number = i;
            long seconds = i / 5 * 3 * HOUR / SECOND + i * 30;
            events.add(
                    i % 3 == 0
                            ? () -> known(
                                    "k" + number,
                                    types[number % 5],
                                    "abcd".substring(number % 4, number % 4 + 1),
                                    seconds)
                            : () -> anonymous(
                                    "x" + number,
                                    types[number % 5],
                                    "abcd".substring(number % 3, number % 3 + 1),
                                    seconds));
        }
        events.add(() ->
                known("link", EventType.IDENTIFY, null, 4 * HOUR / SECOND - 60).anonymous("anon"));
        int[] order = new int[events.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        // The session of the latest events is the same in every order as long as each session is one piece.
        Profile first = profile(events, order, 5 * HOUR);
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            shuffle(order, random);
            assertSame(profile(events, order, 5 * HOUR), first);
        }
    }

    @Test
    void handsOverOnce_andLeavesOnlyTheName() {
        Outcome outcome = new History()
                .add(anonymous("x1", EventType.VIEW, "a", 0))
                .add(known("k1", EventType.VIEW, "b", 10).anonymous("anon"))
                .add(known("k2", EventType.VIEW, "c", 20).anonymous("anon"))
                .add(anonymous("x2", EventType.VIEW, "d", 30))
                .run();

        assertThat(outcome.profile("anon").linkedTo()).isEqualTo("ann");
        assertThat(outcome.profile("anon").recentClicks()).isEmpty();
        assertThat(outcome.profile("ann").recentClicks()).hasSize(4);
        assertThat(outcome.state("ann").joined()).containsExactly("anon");
        assertThat(outcome.judgements()).hasSize(4).containsOnly(Judgement.COUNTED);
        assertThat(outcome.interactions()).extracting(Interaction::person).containsExactly("anon", "ann", "ann", "ann");
        assertThat(outcome.interactions()).extracting(Interaction::sequence).containsExactly(1L, 1L, 2L, 3L);
    }

    @Test
    void knowsAnEventAgain_thatCameBeforeTheLink() {
        Outcome outcome = new History()
                .add(anonymous("x1", EventType.VIEW, "a", 0))
                .add(known("k1", EventType.VIEW, "b", 10).anonymous("anon"))
                .add(anonymous("x1", EventType.VIEW, "a", 0))
                .run();

        assertThat(outcome.judgements().get(2)).isEqualTo(Judgement.DUPLICATE);
    }

    @Test
    void followsTheLatestLinkByEventTime() {
        Outcome outcome = new History()
                .add(anonymous("x1", EventType.VIEW, "a", 0))
                .add(new EventBuilder("k1", "ann", EventType.IDENTIFY)
                        .at(START + 20 * SECOND)
                        .anonymous("anon"))
                .add(new EventBuilder("k2", "bob", EventType.IDENTIFY)
                        .at(START + 10 * SECOND)
                        .anonymous("anon"))
                .add(anonymous("x2", EventType.VIEW, "b", 30))
                .add(new EventBuilder("k3", "bob", EventType.IDENTIFY)
                        .at(START + 40 * SECOND)
                        .anonymous("anon"))
                .add(anonymous("x3", EventType.VIEW, "c", 50))
                .run();

        assertThat(outcome.profile("ann").recentClicks()).hasSize(2);
        assertThat(outcome.profile("bob").recentClicks()).hasSize(1);
        assertThat(outcome.profile("anon").linkedTo()).isEqualTo("bob");
        assertThat(outcome.state("bob").joined()).containsExactly("anon");
    }

    @Test
    void makesNoRing() {
        Outcome outcome = new History()
                .add(new EventBuilder("e1", "ann", EventType.VIEW)
                        .item("a")
                        .at(START)
                        .anonymous("bob"))
                .add(new EventBuilder("e2", "bob", EventType.VIEW)
                        .item("b")
                        .at(START + 1)
                        .anonymous("ann"))
                .add(new EventBuilder("e3", "cid", EventType.VIEW)
                        .item("c")
                        .at(START + 2)
                        .anonymous("ann"))
                .add(new EventBuilder("e4", "ann", EventType.VIEW).item("d").at(START + 3))
                .run();

        assertThat(outcome.state("ann").linkedTo()).isNull();
        assertThat(outcome.profile("bob").linkedTo()).isEqualTo("ann");
        assertThat(outcome.profile("ann").recentClicks()).hasSize(3);
    }

    @Test
    void doesNotJoinWhatConsentForbids() {
        Outcome outcome = new History()
                .add(anonymous("x1", EventType.VIEW, "a", 0))
                .update("ann", Map.of(), new Consent(true, false), START + MINUTE)
                .add(known("k1", EventType.VIEW, "b", 100).anonymous("anon"))
                .run();

        assertThat(outcome.state("anon").linkedTo()).isNull();
        assertThat(outcome.profile("ann").recentClicks()).isEmpty();
    }

    @Test
    void takesAttributesAlong_theLaterInTheLogWins() {
        Outcome outcome = new History()
                .update("ann", Map.of("size", "40", "city", "Ulm"), null, START)
                .update("anon", Map.of("size", "42"), null, START)
                .add(known("k1", EventType.VIEW, "b", 100).anonymous("anon"))
                .update("anon", Map.of("city", "Bonn"), null, START + HOUR)
                .run();

        assertThat(outcome.profile("ann").attributes()).isEqualTo(Map.of("size", "42", "city", "Bonn"));
    }

    private static Profile profile(List<Supplier<EventBuilder>> events, int[] order, long receivedAfter) {
        History history = new History()
                .item("a", List.of("shoes"), List.of("red"))
                .item("b", List.of("hats"), List.of("red", "new"))
                .item("c", List.of("shoes", "sale"), List.of())
                .item("d", List.of("coats"), List.of("new"));
        for (int place : order) {
            history.add(events.get(place).get().receivedAt(START + receivedAfter));
        }
        return history.run().profile("ann");
    }

    private static void assertSame(Profile actual, Profile expected) {
        assertThat(actual.recentClicks()).isEqualTo(expected.recentClicks());
        assertThat(actual.cart()).isEqualTo(expected.cart());
        assertThat(actual.wishlist()).isEqualTo(expected.wishlist());
        assertThat(actual.purchases()).isEqualTo(expected.purchases());
        assertThat(actual.dismissed()).isEqualTo(expected.dismissed());
        assertShares(actual.categoryPreferences(), expected.categoryPreferences());
        assertShares(actual.tagPreferences(), expected.tagPreferences());
        SessionData session = Objects.requireNonNull(actual.session());
        SessionData expectedSession = Objects.requireNonNull(expected.session());
        assertThat(session.id()).isEqualTo(expectedSession.id());
        assertThat(session.startedAt()).isEqualTo(expectedSession.startedAt());
        assertThat(session.lastAt()).isEqualTo(expectedSession.lastAt());
        assertThat(session.events()).isEqualTo(expectedSession.events());
        assertThat(session.recentClicks()).isEqualTo(expectedSession.recentClicks());
        assertThat(session.recentActivity()).isCloseTo(expectedSession.recentActivity(), within(1e-12));
        assertShares(session.categoryPreferences(), expectedSession.categoryPreferences());
    }

    private static void assertShares(Map<String, Double> actual, Map<String, Double> expected) {
        assertThat(List.copyOf(actual.keySet())).isEqualTo(List.copyOf(expected.keySet()));
        expected.forEach((name, share) -> assertThat(actual.get(name)).isCloseTo(share, within(1e-12)));
    }

    private static void permute(int[] order, int from, List<int[]> all) {
        if (from == order.length) {
            all.add(order.clone());
            return;
        }
        for (int i = from; i < order.length; i++) {
            swap(order, from, i);
            permute(order, from + 1, all);
            swap(order, from, i);
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            swap(order, i, random.nextInt(i + 1));
        }
    }

    private static void swap(int[] order, int one, int two) {
        int kept = order[one];
        order[one] = order[two];
        order[two] = kept;
    }

    private static EventBuilder anonymous(String id, EventType type, String item, long seconds) {
        return new EventBuilder(id, "anon", type).item(item).at(START + seconds * SECOND);
    }

    private static EventBuilder known(String id, EventType type, @Nullable String item, long seconds) {
        EventBuilder builder = new EventBuilder(id, "ann", type).at(START + seconds * SECOND);
        return item == null ? builder : builder.item(item);
    }
}
