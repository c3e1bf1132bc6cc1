package dev.attune.testkit.shoppers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the events of one session, one after the other. */
final class Visit {
    private final Shopper shopper;
    private final String session;
    private final SplittableRandom random;
    private final List<ShopEvent> events = new ArrayList<>();
    private long time;

    Visit(Shopper shopper, String session, long start) {
        this.shopper = shopper;
        this.session = session;
        this.random = new SplittableRandom(Seeds.mix(Seeds.mix(shopper.seed(), start), session.hashCode()));
        this.time = start;
    }

    SplittableRandom random() {
        return random;
    }

    List<ShopEvent> events() {
        return List.copyOf(events);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Lets time pass: log-normal with this median, which is the shape of reading times. */
    long stay(double medianMs) {
        long stayed = Math.round(medianMs * Math.exp(random.nextGaussian() * 0.6));
        time += stayed;
        return stayed;
    }

    void did(String type, String item) {
        add(type, item, -1, Double.NaN, 0, Double.NaN);
    }

    void stayed(String type, String item, long durationMs) {
        add(type, item, durationMs, Double.NaN, 0, Double.NaN);
    }

    void scrolled(String item, double depth) {
        add("scroll", item, -1, Math.rint(depth * 100) / 100, 0, Double.NaN);
    }

    void bought(String type, String item, double price) {
        add(type, item, -1, Double.NaN, 1, price);
    }

    private void add(String type, @Nullable String item, long durationMs, double depth, int quantity, double value) {
        String id = new UUID(Seeds.uuidHigh(random.nextLong()), Seeds.uuidLow(random.nextLong())).toString();
        events.add(new ShopEvent(
                id, type, time, shopper.anonymousId(), session, item, durationMs, depth, quantity, value));
        time++;
    }
}
