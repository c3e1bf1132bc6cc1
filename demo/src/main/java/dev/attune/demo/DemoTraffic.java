package dev.attune.demo;

import dev.attune.testkit.shoppers.ShopCatalogue;
import dev.attune.testkit.shoppers.ShopEvent;
import dev.attune.testkit.shoppers.Shopper;
import dev.attune.testkit.shoppers.Simulator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Simulated shoppers, through the public contract: two hours of history at the start, then a visit now and then. Every
 * other visitor follows the lists; the others find their own way.
 */
final class DemoTraffic {
    private static final int SHOPPERS = 400;
    private static final int VISITS = 2;
    private static final int LIST_VISITS = 60;
    private static final long HISTORY_MILLIS = 2 * 3_600_000L;
    private static final int BATCH = 200;

    private final Api api;
    private final Simulator simulator;
    private int number = SHOPPERS;

    DemoTraffic(String address, long seed) {
        this.api = new Api(address);
        this.simulator = new Simulator(ShopCatalogue.of(DemoCatalogue.items()), seed);
    }

    /** Catalogue and history; a demo that was filled before takes both again, and counts nothing twice within an hour. */
    void fill() throws IOException, InterruptedException {
        api.items(DemoCatalogue.bytes());
        long now = System.currentTimeMillis();
        List<ShopEvent> history =
                simulator.history(simulator.shoppers(SHOPPERS), VISITS, now - HISTORY_MILLIS, HISTORY_MILLIS);
        for (int from = 0; from < history.size(); from += BATCH) {
            api.events(bodies(history.subList(from, Math.min(history.size(), from + BATCH))));
        }
        for (int visit = 0; visit < LIST_VISITS; visit++) {
            followLists(visit, this::told);
        }
    }

    /** Visits of newcomers, at about so many events a second, until it is time to stop. */
    void run(double rate, CountDownLatch stopped) throws IOException, InterruptedException {
        Pause pause = new Pause(rate, stopped);
        while (rate > 0 && !pause.over()) {
            Shopper shopper = simulator.shopper(number++);
            if (number % 2 == 0) {
                followLists(number, events -> told(events) && pause.after(events.size()));
            } else {
                findOwnWay(shopper, pause);
            }
        }
        stopped.await();
    }

    private void followLists(int visitor, ListVisit.Pace pace) throws IOException, InterruptedException {
        Shopper shopper = simulator.shopper(visitor);
        new ListVisit(api, simulator.catalogue(), shopper, ListVisit.Kind.SHOP, VISITS).run(pace);
    }

    private void findOwnWay(Shopper shopper, Pause pause) throws IOException, InterruptedException {
        for (ShopEvent event : simulator.session(shopper, VISITS, System.currentTimeMillis())) {
            if (!pause.after(1)) {
                return;
            }
            api.events(bodies(List.of(event)));
        }
    }

    private boolean told(List<Map<String, Object>> events) throws IOException, InterruptedException {
        if (!events.isEmpty()) {
            api.events(events);
        }
        return true;
    }

    private static List<Map<String, Object>> bodies(List<ShopEvent> events) {
        List<Map<String, Object>> bodies = new ArrayList<>(events.size());
        long now = System.currentTimeMillis();
        for (ShopEvent event : events) {
            Map<String, Object> body = new LinkedHashMap<>(event.toMap());
            // A simulated visit takes minutes, its events are sent in seconds: none of them is in the future.
            body.put("time", Math.min(now, event.time()));
            bodies.add(body);
        }
        return bodies;
    }

    /** Keeps to a number of events a second. */
    record Pause(double rate, CountDownLatch stopped) {
        /** Waits as long as so many events take; false when it is time to stop. */
        boolean after(int events) throws InterruptedException {
            return !stopped.await(Math.round(1_000 * events / rate), TimeUnit.MILLISECONDS);
        }

        boolean over() {
            return stopped.getCount() == 0;
        }
    }
}
