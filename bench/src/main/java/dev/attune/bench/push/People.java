package dev.attune.bench.push;

import dev.attune.bench.traffic.Action;
import dev.attune.bench.traffic.Catalogue;
import dev.attune.bench.traffic.EventBodies;
import dev.attune.bench.traffic.Shoppers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who acts in the push benchmark, and when by their own clocks. The site's clock follows the events ({@code stream}):
 * each of the clicking people clicks every 12 s on average by the time of the events, however fast the load is. At ten
 * clicks a second by a wall clock they would be taken for robots, and the benchmark would measure their quarantine.
 */
final class People {
    private static final int CATEGORIES = 20;
    private static final int GAP_MILLIS = 12_000;
    private static final int AT_ONCE = 50;
    private static final int ACTIONS_EACH = 10;
    private static final long WEEK_MILLIS = 7 * 24 * 3_600_000L;

    private final Catalogue catalogue;
    private final EventBodies bodies;
    private final Shoppers clicking;
    private final Shoppers others;
    private final Shoppers background;
    private final int clickStep;
    private volatile long time;

    /** @param now wall clock, ms; a stream must not be ahead of it */
    People(PushSettings settings, long now) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        catalogue = new Catalogue(settings.items(), CATEGORIES);
        bodies = new EventBodies(catalogue);
        clicking = new Shoppers("clicker", settings.streams(), catalogue, random.split());
        others = new Shoppers("other", settings.people(), catalogue, random.split());
        background = new Shoppers("other", settings.people(), catalogue, random.split());
        clickStep = Math.max(1, GAP_MILLIS / settings.streams());
        time = now - WEEK_MILLIS;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Anonymous id of the person of a stream. */
    String clicker(int stream) {
        return clicking.idOf(stream);
    }

    /** Somebody of the people with a page, all equally likely. */
    int anyClicker() {
        return clicking.anybody();
    }

    /** The body of the next click of this person. */
    byte[] click(int stream) {
        long now = time + clickStep;
        time = now;
        return bodies.of(List.of(clicking.click(stream, now)));
    }

    /** The body of the next event of somebody else, at the time of the newest click; for a thread of its own. */
    byte[] otherEvent() {
        return bodies.of(List.of(background.next(background.anybody(), time)));
    }

    /** The history: bodies of {@code size} events, in which 50 people at a time do ten things each. */
    List<byte[]> history(int events, int size) {
        List<byte[]> requests = new ArrayList<>();
        List<Action> batch = new ArrayList<>();
        long now = time;
        for (int i = 0; i < events; i++) {
            int group = i / (AT_ONCE * ACTIONS_EACH);
            int person = (group * AT_ONCE + i % AT_ONCE) % others.people();
            now += GAP_MILLIS / AT_ONCE;
            batch.add(others.next(person, now));
            if (batch.size() == size || i == events - 1) {
                requests.add(bodies.of(batch));
                batch.clear();
            }
        }
        time = now;
        return requests;
    }
}
