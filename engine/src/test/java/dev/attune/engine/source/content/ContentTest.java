package dev.attune.engine.source.content;

import static dev.attune.engine.source.content.Goods.DAY;
import static dev.attune.engine.source.content.Goods.NOW;
import static dev.attune.engine.source.content.Goods.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final ContentSettings DEFAULTS = ContentSettings.defaults();
    private static final double TWO_OF_THREE = Math.log(4.0 / 3) + 1;
    private static final double ONE_OF_THREE = Math.log(4.0 / 2) + 1;
    /** Cosine of two titles of two words with one word in common that two of three items have. */
    private static final double WORDS = TWO_OF_THREE / (Math.sqrt(2) * Math.hypot(TWO_OF_THREE, ONE_OF_THREE));

    @Test
    void theCosineIsTheWeightedMeanOfTheBlocks() {
        Goods goods = shop(DEFAULTS);
        Map<String, Double> scores = goods.like("a");
        assertThat(WORDS).isCloseTo(0.428046, within(1e-6));
        assertThat(scores.keySet()).containsExactly("b", "c");
        assertThat(scores.get("b")).isCloseTo((0.4 + 0.2 * WORDS) / 0.6, within(1e-6));
        assertThat(scores.get("c")).isCloseTo(0.2 * WORDS / 0.6, within(1e-6));
    }

    @Test
    void anItemThatWasJustStoredIsProposedAtOnce() {
        Goods goods = shop(DEFAULTS);
        goods.store(item("new", "yellow shoes", "shoes"));
        assertThat(goods.like("a")).containsKey("new");
        assertThat(goods.like("new")).containsKeys("a", "b");
    }

    @Test
    void withoutContentNothingIsProposed() {
        Goods goods = new Goods(DEFAULTS).store(item("a", null), item("b", ""), Goods.priced("c", null, 3));
        goods.taught().learn(Interactions.session("p", NOW, "a", "b", "c", "never stored"));
        assertThat(goods.like("a", "b", "c", "never stored")).isEmpty();
        assertThat(goods.like()).isEmpty();
    }

    @Test
    void anItemThatIsGoneOrNotAvailableIsNotProposed_butItTellsOfTaste() {
        Goods goods = shop(DEFAULTS).store(Goods.unavailable("sold", "green shoes", "shoes"));
        assertThat(goods.like("a")).doesNotContainKey("sold");
        assertThat(goods.like("sold")).containsKeys("a", "b");
        goods.remove("b");
        assertThat(goods.like("a")).containsOnlyKeys("c");
        assertThat(goods.like("b")).isEmpty();
    }

    @Test
    void anItemFollowsItsEntry() {
        Goods goods = shop(DEFAULTS);
        goods.store(item("b", "blue mug", "kitchen"));
        assertThat(goods.like("a")).containsOnlyKeys("c");
        assertThat(goods.like("c").keySet()).containsExactly("b", "a");
    }

    @Test
    void theScoreIsTheCosineTimesRecencyTimesEngagement() {
        ContentSettings settings = with(10 * DAY, 3);
        Goods goods = new Goods(settings)
                .store(
                        item("a", "x", "shoes"),
                        Goods.published("new", "x", NOW, "shoes"),
                        Goods.published("old", "x", NOW - 20 * DAY, "shoes"),
                        Goods.published("soon", "x", NOW + DAY, "shoes"),
                        item("liked", "x", "shoes"));
        goods.taught().learn(Interactions.view("p", "liked", NOW, 3, List.of()));
        goods.taught().learn(Interactions.view("p", "old", NOW, 1, List.of()));
        Map<String, Double> scores = goods.like("a");
        assertThat(scores.get("new")).isCloseTo(1, within(1e-6));
        assertThat(scores.get("soon")).isCloseTo(1, within(1e-6));
        assertThat(scores.get("liked")).isCloseTo(1 + 3 * 3.0 / (3 + 2), within(1e-6));
        assertThat(scores.get("old")).isCloseTo(0.25 * (1 + 3 * 1.0 / (1 + 2)), within(1e-6));
    }

    @Test
    void nearPricesAreMoreAlike() {
        Goods goods = new Goods(DEFAULTS)
                .store(
                        Goods.priced("a", null, 10, "c"),
                        Goods.priced("near", null, 11, "c"),
                        Goods.priced("dear", null, 100, "c"),
                        Goods.priced("cheap", null, 2, "c"));
        assertThat(goods.like("a").keySet()).containsExactly("near", "cheap", "dear");
    }

    @Test
    void thePagesItemIsTheStrongestInterest() {
        Goods goods = shop(DEFAULTS).store(item("d", "green mug", "kitchen"));
        Profile shoes = Teaching.profile(NOW, "a");
        Request onMug = new Request(shoes, "page", 10, "c", Set.of(), null, List.of(), NOW);
        assertThat(goods.taught().ask(onMug).keySet()).containsExactly("d", "b");
        Request alone = new Request(Profile.unknown(""), "page", 10, "c", Set.of(), null, List.of(), NOW);
        assertThat(goods.taught().ask(alone).keySet()).containsExactly("d", "a");
    }

    @Test
    void aRequestForACategoryGetsNothingElse() {
        Goods goods = shop(DEFAULTS);
        Request request = Teaching.request(Teaching.profile(NOW, "a"), NOW, "kitchen");
        assertThat(goods.taught().ask(request)).containsOnlyKeys("c");
        assertThat(goods.taught().ask(Teaching.request(Teaching.profile(NOW, "a"), NOW, "unheard of")))
                .isEmpty();
    }

    @Test
    void farInterestsAreKeptApart_soThatNoneIsLostInTheMiddle() {
        Goods goods = new Goods(DEFAULTS);
        for (int n = 0; n < 4; n++) {
            goods.store(item("shoe" + n, null, "shoes"), item("mug" + n, null, "mugs"), item("pen" + n, null, "pens"));
        }
        Map<String, Double> scores = goods.like("shoe0", "mug0", "pen0");
        assertThat(scores).hasSize(9);
        assertThat(scores.get("shoe1")).isCloseTo(1, within(1e-6));
        assertThat(scores.get("pen1")).isGreaterThan(0.9);
    }

    @Test
    void takingBackEverythingLeavesNothing() {
        Teaching<Content> taught = shop(DEFAULTS).taught();
        byte[] empty = taught.bytes();
        List<Interaction> all = flat(Interactions.random(8, 300));
        taught.learn(all);
        assertThat(taught.bytes().length).isGreaterThan(empty.length);
        Collections.shuffle(all, new Random(4));
        taught.takeBack(all);
        // Only the number of the epoch stays.
        assertThat(taught.bytes()).hasSameSizeAs(empty);
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        Random random = new Random(5);
        Goods goods = new Goods(DEFAULTS);
        Teaching<Content> whole = goods.taught();
        List<Interaction> learned = new ArrayList<>();
        for (Interaction interaction : flat(Interactions.random(21, 60))) {
            whole.source().itemChanged(whole.catalog().store(Goods.random(random, "i" + random.nextInt(40))));
            whole.learn(interaction);
            learned.add(interaction);
            if (random.nextInt(4) == 0) {
                whole.takeBack(learned.remove(random.nextInt(learned.size())));
            }
            Teaching<Content> again = whole.restoredInto(new Content(DEFAULTS, whole.catalog()));
            assertThat(again.bytes()).isEqualTo(whole.bytes());
            assertThat(again.ask(61 * DAY, interaction.item())).isEqualTo(whole.ask(61 * DAY, interaction.item()));
            whole = random.nextBoolean() ? again : whole;
        }
    }

    @Test
    void rejectionTeachesNothing_andWeightCountsUpToTheCap() {
        Goods goods = shop(with(10 * DAY, 1));
        goods.taught().learn(Interactions.view("p", "b", NOW, -2, List.of()));
        assertThat(goods.content().engagement(goods.taught().index("b"))).isZero();
        goods.taught().learn(Interactions.view("p", "b", NOW, 100, List.of()));
        goods.taught().learn(Interactions.view("p", "c", NOW, 5, List.of()));
        assertThat(goods.content().engagement(goods.taught().index("b"))).isEqualTo(0.5);
    }

    private static Goods shop(ContentSettings settings) {
        return new Goods(settings)
                .store(
                        item("a", "red shoes", "shoes"),
                        item("b", "blue shoes", "shoes"),
                        item("c", "red mug", "kitchen"));
    }

    private static ContentSettings with(long itemHalfLife, double gain) {
        return new ContentSettings(
                DEFAULTS.engagementHalfLife(),
                DEFAULTS.weightCap(),
                DEFAULTS.mostWords(),
                DEFAULTS.blocks(),
                DEFAULTS.taste(),
                itemHalfLife,
                gain,
                DEFAULTS.scan());
    }

    private static List<Interaction> flat(List<List<Interaction>> sessions) {
        List<Interaction> all = new ArrayList<>();
        sessions.forEach(all::addAll);
        return all;
    }
}
