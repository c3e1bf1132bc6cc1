package dev.attune.bench.traffic;

import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * People who look at things: each likes two categories, goes there four times of five, and takes what is popular there.
 * The same generator gives the same actions. One thread.
 */
public final class Shoppers {
    private static final int ACTIONS_A_SESSION = 20;
    private static final double FAITHFUL = 0.8;

    private final String name;
    private final Catalogue catalogue;
    private final RandomGenerator random;
    private final int[] actions;

    /** @param name prefix of the ids of these people */
    public Shoppers(String name, int people, Catalogue catalogue, RandomGenerator random) {
        if (people < 1) {
            throw new IllegalArgumentException("people: " + people + " (expected: >= 1)");
        }
        this.name = name;
        this.catalogue = catalogue;
        this.random = random;
        this.actions = new int[people];
    }

    public int people() {
        return actions.length;
    }

    /** The anonymous id of a person, 0 to people − 1. */
    public String idOf(int person) {
        return name + "-" + (10_000_000 + person);
    }

    /** Somebody, all equally likely. */
    public int anybody() {
        return random.nextInt(actions.length);
    }

    /** What the person does next, a click or a view. */
    public Action next(int person, long time) {
        return next(person, random.nextInt(3) == 0 ? "view" : "click", time);
    }

    /** The next click of the person. */
    public Action click(int person, long time) {
        return next(person, "click", time);
    }

    private Action next(int person, String type, long time) {
        int session = actions[person]++ / ACTIONS_A_SESSION;
        int item = catalogue.pick(category(person), random);
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return new Action(id, type, time, idOf(person), "s" + session + "-" + idOf(person), item);
    }

    private int category(int person) {
        int categories = catalogue.categories();
        if (random.nextDouble() >= FAITHFUL) {
            return random.nextInt(categories);
        }
        int favourite = random.nextInt(2) == 0 ? person : 7 * person + 3;
        return favourite % categories;
    }
}
