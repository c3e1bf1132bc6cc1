package dev.attune.testkit;

import static dev.attune.testkit.History.HOUR;
import static dev.attune.testkit.History.SECOND;
import static dev.attune.testkit.History.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.Interaction.Touch;
import dev.attune.engine.profile.PersonInput.Observed;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.RecentItem;
import dev.attune.engine.profile.Profile.SessionData;
import dev.attune.testkit.History.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ProfileStepTest {
    private int ids;

    @Test
    void emitsOneInteractionForEachTouch_withTheSessionBeforeIt() {
        Outcome outcome = shop().add(view("a", 0))
                .add(view("b", 10))
                .add(view("b", 20))
                .add(view("a", 30))
                .add(view("c", 40))
                .run();

        List<Interaction> learned = outcome.interactions();
        assertThat(learned).extracting(Interaction::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(learned).extracting(Interaction::offset).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(learned).extracting(Interaction::profileVersion).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(learned).extracting(Interaction::firstTouch).containsExactly(true, true, false, false, true);
        assertThat(learned.get(0).context()).isEmpty();
        assertThat(learned.get(2).context()).containsExactly(new Touch("b", 1, 1), new Touch("a", 2, 1));
        assertThat(learned.get(3).context()).containsExactly(new Touch("b", 1, 1), new Touch("a", 3, 1));
        assertThat(learned.get(4).context()).containsExactly(new Touch("a", 1, 1), new Touch("b", 2, 1));
        assertThat(learned.get(4).categories()).containsExactly("hats");
        assertThat(outcome.judgements()).containsOnly(Judgement.COUNTED);
    }

    @Test
    void holdsTheContextToTenItems() {
        History history = new History();
        for (int i = 0; i < 15; i++) {
            history.add(view("item" + i, i));
        }

        List<Interaction> learned = history.run().interactions();

        assertThat(learned.get(14).context()).hasSize(10).startsWith(new Touch("item13", 1, 1));
    }

    @Test
    void keepsTheListsByTheLastOperation_inWhateverOrderTheyCome() {
        Profile profile = shop().add(event(EventType.REMOVE_FROM_CART, "a", 20))
                .add(event(EventType.ADD_TO_CART, "a", 10))
                .add(event(EventType.ADD_TO_CART, "b", 15))
                .add(event(EventType.ADD_TO_CART, "c", 5))
                .add(event(EventType.PURCHASE, "c", 30))
                .add(event(EventType.ADD_TO_WISHLIST, "b", 31))
                .add(event(EventType.NOT_INTERESTED, "a", 32))
                .run()
                .profile("ann");

        assertThat(profile.cart()).containsExactly("b");
        assertThat(profile.purchases()).containsExactly("c");
        assertThat(profile.wishlist()).containsExactly("b");
        assertThat(profile.dismissed()).containsExactly("a");
    }

    @Test
    void givesPreferencesAsSharesHighestFirst() {
        Profile profile = shop().add(view("a", 0))
                .add(event(EventType.ADD_TO_CART, "c", 10))
                .run()
                .profile("ann");

        assertThat(List.copyOf(profile.categoryPreferences().keySet())).containsExactly("hats", "shoes");
        assertThat(profile.categoryPreferences().get("hats")).isCloseTo(0.75, within(1e-5));
        assertThat(profile.tagPreferences()).containsOnlyKeys("red");
    }

    @Test
    void keepsTheSessionApartFromTheLongTerm() {
        Outcome outcome = shop().add(view("a", 0)).add(view("c", HOUR / SECOND)).run();

        Profile profile = outcome.profile("ann");
        SessionData session = session(profile);
        assertThat(profile.recentClicks()).extracting(RecentItem::item).containsExactly("c", "a");
        assertThat(session.recentClicks()).extracting(RecentItem::item).containsExactly("c");
        assertThat(session.categoryPreferences()).containsOnlyKeys("hats");
        assertThat(session.events()).isEqualTo(1);
        assertThat(session.recentActivity()).isEqualTo(1);
        assertThat(outcome.interactions().get(1).context()).isEmpty();
        assertThat(outcome.interactions().get(1).session())
                .isEqualTo(session.id())
                .isNotEqualTo(outcome.interactions().get(0).session());
    }

    @Test
    void beginsASessionWhenTheClientNamesAnother() {
        Outcome outcome = shop().add(view("a", 0).session("s1"))
                .add(view("b", 10).session("s2"))
                .add(view("c", 20))
                .run();

        assertThat(session(outcome.profile("ann")).startedAt()).isEqualTo(START + 10 * SECOND);
        assertThat(outcome.interactions().get(2).context()).containsExactly(new Touch("b", 1, 1));
    }

    @Test
    void countsAnEventOfALostSessionWithoutTouchingTheCurrentOne() {
        Outcome outcome =
                shop().add(view("a", 2 * HOUR / SECOND)).add(view("c", 0)).run();

        Profile profile = outcome.profile("ann");
        assertThat(session(profile).events()).isEqualTo(1);
        assertThat(profile.categoryPreferences()).containsOnlyKeys("shoes", "hats");
        assertThat(outcome.interactions().get(1).context()).isEmpty();
    }

    @Test
    void readsDeviceAndReferrer() {
        Outcome outcome = shop().add(view("a", 0)
                        .userAgent("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148")
                        .page("https://shop.example/a", "https://News.example:8080/x?y=1"))
                .run();

        SessionData session = session(outcome.profile("ann"));
        assertThat(session.device()).isEqualTo("phone");
        assertThat(session.referrer()).isEqualTo("news.example");
        assertThat(outcome.interactions().get(0).device()).isEqualTo("phone");
    }

    @Test
    void teachesNothingFromTypesWithoutWeight_butCountsThemInTheSession() {
        Outcome outcome = shop().add(event(EventType.IMPRESSION, "a", 0))
                .add(new EventBuilder("s", "ann", EventType.SEARCH).at(START + 1))
                .add(event(EventType.PAGE_VIEW, "a", 2))
                .run();

        assertThat(outcome.interactions()).extracting(Interaction::type).containsExactly(EventType.VIEW);
        assertThat(session(outcome.profile("ann")).events()).isEqualTo(3);
    }

    @Test
    void countsAnIdOnce_andAReplayNever() {
        Observed replayed = new Observed(
                0,
                new EventBuilder("fresh", "ann", EventType.VIEW)
                        .item("a")
                        .at(START)
                        .build(),
                null);
        Outcome once = shop().add(view("a", 0)).add(view("b", 10)).run();
        ids = 0;
        Outcome twice = shop().add(view("a", 0))
                .add(view("b", 10))
                .add(new EventBuilder("id2", "ann", EventType.VIEW).item("b").at(START + 20 * SECOND))
                .add(replayed)
                .run();

        assertThat(twice.judgements().subList(2, 4)).containsOnly(Judgement.DUPLICATE);
        assertThat(twice.interactions()).isEqualTo(once.interactions());
        assertThat(twice.profile("ann")).isEqualTo(once.profile("ann"));
    }

    @Test
    void learnsNothingWithoutConsent() {
        Outcome outcome = shop().add(view("a", 0).consent(false)).run();

        assertThat(outcome.judgements()).containsExactly(Judgement.WITHHELD);
        assertThat(outcome.interactions()).isEmpty();
        assertThat(outcome.profile("ann")).isEqualTo(Profile.unknown("ann"));
    }

    @Test
    void keepsConsentAndAttributesFromOutside() {
        Outcome outcome = shop().update("ann", Map.of("size", "42", "city", "Bonn"), new Consent(true, false), START)
                .add(view("a", 1))
                .add(view("b", 2).consent(true))
                .update("ann", Map.of("city", ""), new Consent(true, true), START)
                .add(view("c", 3))
                .run();

        assertThat(outcome.judgements()).containsExactly(Judgement.WITHHELD, Judgement.COUNTED, Judgement.COUNTED);
        assertThat(outcome.profile("ann").attributes()).isEqualTo(Map.of("size", "42"));
        assertThat(outcome.profile("ann").consent()).isEqualTo(new Consent(true, true));
    }

    @Test
    void scalesRatings_andHoldsBadOnesAgainstTheItem() {
        Outcome outcome = shop().add(event(EventType.RATE, "a", 0).rating(5))
                .add(event(EventType.RATE, "b", 1).rating(2))
                .add(event(EventType.RATE, "c", 2).rating(1))
                .run();

        assertThat(outcome.interactions()).extracting(Interaction::weight).containsExactly(2.0, -0.4, -1.2);
        assertThat(outcome.profile("ann").categoryPreferences()).containsOnlyKeys("shoes");
    }

    static SessionData session(Profile profile) {
        return Objects.requireNonNull(profile.session(), "session");
    }

    private static History shop() {
        return new History()
                .item("a", List.of("shoes"), List.of())
                .item("b", List.of("shoes"), List.of())
                .item("c", List.of("hats"), List.of("red"));
    }

    private EventBuilder view(String item, long seconds) {
        return event(EventType.VIEW, item, seconds);
    }

    private EventBuilder event(EventType type, String item, long seconds) {
        return new EventBuilder("id" + ++ids, "ann", type).item(item).at(START + seconds * SECOND);
    }
}
