package dev.attune.testkit.shoppers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Shoppers and what they do. Everybody has one or two favourite categories, drawn with a mild skew so that some
 * categories are popular, and one that they stay away from. Of the items that a shopper opens 85 % are of a favourite
 * category, 1 % of the disliked one, the rest of any but that; within a category by appeal.
 */
public final class Simulator {
    private static final double FAVOURITE_SHARE = 0.85;
    private static final double DISLIKED_SHARE = 0.01;
    private static final int POPULAR_OFFSET = 4;

    private final ShopCatalogue catalogue;
    private final long seed;
    private final AliasTable popularCategories;
    private final List<AliasTable> ranks = new ArrayList<>();

    /** Shoppers of one shop. */
    public Simulator(ShopCatalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.seed = seed;
        int categories = catalogue.categories().size();
        double[] weights = new double[categories];
        for (int category = 0; category < categories; category++) {
            weights[category] = 1.0 / (category + POPULAR_OFFSET);
            ranks.add(byAppeal(catalogue, category));
        }
        this.popularCategories = new AliasTable(weights);
    }

    /** The shop. */
    public ShopCatalogue catalogue() {
        return catalogue;
    }

    /** Shopper number {@code number}, with a taste drawn for that number. */
    public Shopper shopper(int number) {
        long own = Seeds.mix(seed, number);
        SplittableRandom random = new SplittableRandom(own);
        int first = popularCategories.draw(random);
        List<Integer> favourites = new ArrayList<>(List.of(first));
        if (random.nextBoolean()) {
            favourites.add(anyBut(favourites, random));
        }
        int disliked = anyBut(favourites, random);
        return new Shopper(name(number), new Taste(favourites, disliked), own);
    }

    /** Shopper number {@code number}, with a given taste. */
    public Shopper shopper(int number, Taste taste) {
        return new Shopper(name(number), taste, Seeds.mix(seed, number));
    }

    /** Shoppers 0 to {@code count} − 1. */
    public List<Shopper> shoppers(int count) {
        List<Shopper> shoppers = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            shoppers.add(shopper(number));
        }
        return shoppers;
    }

    /** So many clicks on different items and nothing else, some seconds apart. */
    public List<ShopEvent> clicks(Shopper shopper, int count, long start) {
        if (count > catalogue.items().size()) {
            throw new IllegalArgumentException(
                    "count: " + count + " (expected: <= " + catalogue.items().size() + ", the items there are)");
        }
        Visit visit = new Visit(shopper, shopper.anonymousId() + "-c" + start, start);
        List<Integer> clicked = new ArrayList<>();
        while (clicked.size() < count) {
            int item = open(shopper, visit.random());
            if (!clicked.contains(item)) {
                clicked.add(item);
                visit.stay(8_000);
                visit.did("click", id(item));
            }
        }
        return visit.events();
    }

    /** A whole visit: two to eight items opened, read, some hovered, put into the cart and bought. */
    public List<ShopEvent> session(Shopper shopper, int number, long start) {
        Visit visit = new Visit(shopper, shopper.anonymousId() + "-s" + number, start);
        List<Integer> cart = new ArrayList<>();
        int opened = 2 + visit.random().nextInt(7);
        for (int i = 0; i < opened; i++) {
            look(shopper, visit, cart);
        }
        for (int item : cart) {
            if (visit.chance(0.5)) {
                visit.stay(5_000);
                visit.bought("purchase", id(item), catalogue.items().get(item).price());
            }
        }
        return visit.events();
    }

    /** Visits of all these shoppers, {@code visits} each, spread over {@code spanMs}; all events in time order. */
    public List<ShopEvent> history(List<Shopper> shoppers, int visits, long from, long spanMs) {
        List<ShopEvent> events = new ArrayList<>();
        for (Shopper shopper : shoppers) {
            SplittableRandom random = new SplittableRandom(Seeds.mix(shopper.seed(), from));
            for (int visit = 0; visit < visits; visit++) {
                long slot = spanMs / visits;
                events.addAll(session(shopper, visit, from + visit * slot + random.nextLong(Math.max(1, slot))));
            }
        }
        events.sort(Comparator.comparingLong(ShopEvent::time).thenComparing(ShopEvent::id));
        return events;
    }

    private void look(Shopper shopper, Visit visit, List<Integer> cart) {
        int item = open(shopper, visit.random());
        int category = catalogue.category(item);
        boolean liked = shopper.taste().likes(category);
        if (visit.chance(0.4)) {
            visit.stayed("hover", id(item), visit.stay(liked ? 900 : 400));
        }
        visit.did("click", id(item));
        visit.did("view", id(item));
        long read = visit.stay(liked ? 20_000 : 6_000);
        visit.scrolled(
                id(item),
                liked ? 0.5 + visit.random().nextDouble() / 2 : visit.random().nextDouble() / 2);
        visit.stayed("dwell", id(item), read);
        if (category == shopper.taste().disliked() && visit.chance(0.5)) {
            visit.did("not_interested", id(item));
        }
        if (!cart.contains(item) && visit.chance(liked ? 0.12 : 0.01)) {
            cart.add(item);
            visit.bought("add_to_cart", id(item), catalogue.items().get(item).price());
        }
        visit.stay(3_000);
    }

    private int open(Shopper shopper, RandomGenerator random) {
        int category = category(shopper.taste(), random);
        return catalogue.item(category, ranks.get(category).draw(random));
    }

    private int category(Taste taste, RandomGenerator random) {
        double draw = random.nextDouble();
        if (draw < FAVOURITE_SHARE) {
            return taste.favourites().get(random.nextInt(taste.favourites().size()));
        }
        if (draw < FAVOURITE_SHARE + DISLIKED_SHARE) {
            return taste.disliked();
        }
        int other = random.nextInt(catalogue.categories().size());
        return other == taste.disliked() ? taste.favourites().get(0) : other;
    }

    private int anyBut(List<Integer> taken, RandomGenerator random) {
        int category = random.nextInt(catalogue.categories().size());
        while (taken.contains(category)) {
            category = (category + 1) % catalogue.categories().size();
        }
        return category;
    }

    private String id(int item) {
        return catalogue.items().get(item).id();
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "shopper-%05d", number);
    }

    private static AliasTable byAppeal(ShopCatalogue catalogue, int category) {
        double[] weights = new double[catalogue.size(category)];
        for (int rank = 0; rank < weights.length; rank++) {
            weights[rank] = catalogue.appeal(catalogue.item(category, rank));
        }
        return new AliasTable(weights);
    }
}
