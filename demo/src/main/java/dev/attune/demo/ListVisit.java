package dev.attune.demo;

import dev.attune.demo.Api.Served;
import dev.attune.testkit.shoppers.BrowsingShopper;
import dev.attune.testkit.shoppers.ShopCatalogue;
import dev.attune.testkit.shoppers.Shopper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A visit of somebody who asks for lists, and does with them what the hidden taste says. */
final class ListVisit {
    private static final int HOME = 12;
    private static final int ROW = 6;
    private static final double LIKED = 0.3;

    private final Api api;
    private final ShopCatalogue catalogue;
    private final Shopper shopper;
    private final Kind kind;
    private final BrowsingShopper eyes;
    private final SplittableRandom random;
    private final Happenings happenings;
    private final List<Taken> cart = new ArrayList<>();

    /** What a visit may lead to: a news page sells nothing. */
    enum Kind {
        SHOP,
        NEWS
    }

    /** Takes what happened, and waits as long as it took. */
    interface Pace {
        /** Whether the visit goes on. */
        boolean told(List<Map<String, Object>> events) throws IOException, InterruptedException;
    }

    /** Something in the cart, and the list that it came from. */
    private record Taken(Served list, int place) {}

    ListVisit(Api api, ShopCatalogue catalogue, Shopper shopper, Kind kind, long number) {
        this.api = api;
        this.catalogue = catalogue;
        this.shopper = shopper;
        this.kind = kind;
        this.eyes = new BrowsingShopper(catalogue, shopper);
        this.random = new SplittableRandom(shopper.seed() ^ number);
        this.happenings = new Happenings(shopper.anonymousId(), shopper.anonymousId() + "-l" + number, random);
    }

    /** Looks at the front page a few times, and at what lies beside the opened items; then buys, or does not. */
    void run(Pace pace) throws IOException, InterruptedException {
        int pages = 2 + random.nextInt(3);
        boolean on = true;
        for (int page = 0; page < pages && on; page++) {
            Served list = api.list(shopper.anonymousId(), "home", HOME);
            int opened = look(list);
            on = pace.told(happenings.taken());
            if (on && opened >= 0 && random.nextInt(3) > 0) {
                look(api.similar(list.items().get(opened), ROW));
                on = pace.told(happenings.taken());
            }
        }
        if (on && !cart.isEmpty()) {
            look(api.list(shopper.anonymousId(), "cart", ROW));
            if (pace.told(happenings.taken())) {
                checkOut();
                pace.told(happenings.taken());
            }
        }
    }

    /** Sees the first places, rests on some, opens one or none; the place of that, from 0, or −1. */
    private int look(Served list) {
        int seen = Math.min(list.items().size(), 4 + random.nextInt(HOME - 3));
        for (int place = 0; place < seen; place++) {
            happenings.did("impression", list, place);
        }
        int opened = eyes.click(list.items().subList(0, seen));
        int rested = opened >= 0 && random.nextInt(3) > 0 ? opened : random.nextInt(seen + 1) - 1;
        if (rested >= 0) {
            happenings.stayed("hover", list, rested, 500 + random.nextInt(1_500));
        }
        if (opened >= 0) {
            open(list, opened);
        }
        return opened;
    }

    private void open(Served list, int place) {
        int item = catalogue.index(list.items().get(place));
        boolean liked = eyes.attraction(item) > 0 && shopper.taste().likes(catalogue.category(item));
        happenings.did("click", list, place);
        happenings.did("view", list, place);
        happenings.stayed(
                "dwell", list, place, liked ? 15_000 + random.nextInt(40_000) : 2_000 + random.nextInt(6_000));
        if (!liked || random.nextDouble() > LIKED) {
            return;
        }
        if (kind == Kind.NEWS) {
            happenings.did(random.nextBoolean() ? "like" : "share", list, place);
        } else if (random.nextInt(4) == 0) {
            happenings.did("add_to_wishlist", list, place);
        } else {
            happenings.bought("add_to_cart", list, place, price(item));
            cart.add(new Taken(list, place));
        }
    }

    private void checkOut() {
        for (Taken taken : cart) {
            if (random.nextInt(5) < 3) {
                int item = catalogue.index(taken.list().items().get(taken.place()));
                happenings.bought("purchase", taken.list(), taken.place(), price(item));
            }
        }
    }

    private double price(int item) {
        return catalogue.items().get(item).price();
    }
}
