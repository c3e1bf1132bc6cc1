package dev.attune.testkit;

import static dev.attune.testkit.History.MINUTE;
import static dev.attune.testkit.History.SECOND;
import static dev.attune.testkit.History.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.testkit.History.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How hover, scrolling and active time change what a click is worth, and what a forgotten tab does not change. */
final class EngagementTest {
    private int ids;

    @Test
    void weighsTheSameClicksByHoverAndActiveTime() {
        Outcome outcome = new History()
                .add(event("ann", EventType.HOVER, 0).duration(1_000))
                .add(event("ann", EventType.CLICK, 5))
                .add(event("ann", EventType.SCROLL, 20).depth(0.8))
                .add(event("ann", EventType.DWELL, 50).duration(45_000))
                .add(event("bob", EventType.HOVER, 0).duration(200))
                .add(event("bob", EventType.CLICK, 5))
                .add(event("bob", EventType.DWELL, 9).duration(3_000))
                .add(event("cid", EventType.CLICK, 5))
                .add(event("cid", EventType.DWELL, 6).duration(900))
                .run();

        // z = (ln 45 - 3.2) / 0.9 = 0.674069, and for 3 s -2.334876.
        double ann = 1 / (1 + Math.exp(-0.674069)) * (1 + 0.5 * 0.8 + 0.25 * 0.5);
        double bob = 1 / (1 + Math.exp(2.334876)) * (1 + 0.25 * 0.1);
        List<Interaction> learned = outcome.interactions();
        assertThat(learned.get(0).weight()).isCloseTo(0.125, within(1e-9));
        assertThat(learned.get(2).weight()).isCloseTo(0.2, within(1e-7));
        assertThat(learned.get(3).weight()).isCloseTo(ann, within(1e-6));
        assertThat(learned.get(4).weight()).isCloseTo(0.025, within(1e-9));
        assertThat(learned.get(6).weight()).isCloseTo(bob, within(1e-6));
        assertThat(learned.get(8).weight()).isEqualTo(-0.2);
    }

    @Test
    void drawsTheMeanOfAPersonTowardsWhatIsUsualForHerOrHim() {
        Outcome outcome = new History()
                .add(event("ann", EventType.DWELL, 0).duration(90_000))
                .add(event("ann", EventType.DWELL, 100).duration(45_000))
                .run();

        // One observation of ln 90 s, less decayed than a part in a thousand: mean (50 · 3.2 + ln 90) / 51, and the
        // variance 50 · 0.81 / 51.
        double mean = (50 * 3.2 + Math.log(90)) / 51;
        double z = (Math.log(45) - mean) / Math.sqrt(50 * 0.81 / 51);
        assertThat(outcome.interactions().get(1).weight()).isCloseTo(1 / (1 + Math.exp(-z)), within(1e-4));
    }

    @Test
    void readsActiveTimeFromAViewToo() {
        Outcome outcome = new History()
                .add(event("ann", EventType.VIEW, 0).duration(45_000).depth(1))
                .run();

        assertThat(outcome.interactions().get(0).weight()).isCloseTo(1.5 / (1 + Math.exp(-0.674069)), within(1e-6));
    }

    @Test
    void leavesEverybodyElsesListAlone_whenATabIsForgotten() {
        History history = new History();
        int[] seconds = {250, 300, 360, 280, 300, 410, 220, 300};
        for (int i = 0; i < seconds.length; i++) {
            history.add(event("ann", EventType.DWELL, i * 600).duration(seconds[i] * SECOND));
        }
        int before = history.run().interactions().size();
        history.add(event("ann", EventType.DWELL, 40_000).duration(30_000 * SECOND));
        Outcome outcome = history.run();

        assertThat(outcome.interactions()).hasSize(before);
        assertThat(outcome.profile("ann").recentClicks().get(0).weight()).isBetween(0.9, 1.0);
    }

    @Test
    void leavesEverybodyElsesListAlone_whenATabOfAnEvenReaderIsForgotten() {
        History history = new History();
        for (int i = 0; i < 5; i++) {
            history.add(event("ann", EventType.DWELL, i * 600).duration(5 * MINUTE));
        }
        history.add(event("ann", EventType.DWELL, 40_000).duration(500 * MINUTE));

        assertThat(history.run().interactions()).hasSize(5);
    }

    @Test
    void leavesEverybodyElsesListAlone_whenThePointerIsForgotten() {
        History history = new History();
        int[] millis = {300, 900, 500, 700, 400, 600};
        for (int i = 0; i < millis.length; i++) {
            history.add(event("ann", EventType.HOVER, i * 10).duration(millis[i]));
        }
        history.add(event("ann", EventType.HOVER, 1_000).duration(15 * MINUTE));

        assertThat(history.run().interactions()).hasSize(6);
    }

    @Test
    void isNoTouch_toHoverOrToScroll() {
        Outcome outcome = new History()
                .add(event("ann", EventType.HOVER, 0).duration(900))
                .add(event("ann", EventType.CLICK, 1))
                .run();

        assertThat(outcome.interactions()).extracting(Interaction::firstTouch).containsExactly(false, true);
        assertThat(outcome.profile("ann").recentClicks()).hasSize(1);
    }

    private EventBuilder event(String person, EventType type, long seconds) {
        return new EventBuilder("id" + ++ids, person, type).item("item").at(START + seconds * SECOND);
    }
}
