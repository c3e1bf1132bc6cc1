package dev.attune.engine;

import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.Interaction.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes interactions for tests: whole sessions with the context that the profile step would give. */
public final class Interactions {
    public static final long DAY = 86_400_000;

    private Interactions() {}

    /** The interactions of one session, a second apart, all of weight 1. */
    public static List<Interaction> session(String person, long start, String... items) {
        List<Interaction> session = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (String item : items) {
            session.add(view(person, item, start + 1_000L * session.size(), 1, before));
            before.add(item);
        }
        return session;
    }

    /** A view of an item after others, oldest first. */
    public static Interaction view(String person, String item, long time, double weight, List<String> before) {
        return of(person, item, time, weight, context(before), List.of());
    }

    /** A purchase of an item after others, oldest first. */
    public static Interaction purchase(String person, String item, long time, List<String> before) {
        return new Interaction(
                0,
                0,
                person,
                1,
                1,
                time,
                EventType.PURCHASE,
                item,
                List.of(),
                5,
                false,
                true,
                "s",
                "phone",
                context(before),
                null);
    }

    public static Interaction of(
            String person, String item, long time, double weight, List<Touch> context, List<String> categories) {
        boolean first = context.stream().noneMatch(touch -> touch.item().equals(item));
        return new Interaction(
                0,
                0,
                person,
                1,
                1,
                time,
                EventType.VIEW,
                item,
                categories,
                weight,
                false,
                first,
                "s",
                "phone",
                context,
                null);
    }

    /** A view in a session of that name, without context. */
    public static Interaction in(String person, String session, String item, long time, double weight) {
        return new Interaction(
                0,
                0,
                person,
                1,
                1,
                time,
                EventType.VIEW,
                item,
                List.of(),
                weight,
                false,
                true,
                session,
                "phone",
                List.of(),
                null);
    }

    /** Sessions of 1 to 6 touches of 40 items in 4 categories, with weights, over 60 days; the same for the same seed. */
    public static List<List<Interaction>> random(long seed, int sessions) {
        Random random = new Random(seed);
        List<List<Interaction>> all = new ArrayList<>();
        for (int n = 0; n < sessions; n++) {
            all.add(randomSession(random, "p" + random.nextInt(30), n * 60 * DAY / sessions));
        }
        return all;
    }

    private static List<Interaction> randomSession(Random random, String person, long start) {
        List<Interaction> session = new ArrayList<>();
        List<String> before = new ArrayList<>();
        int length = 1 + random.nextInt(6);
        for (int n = 0; n < length; n++) {
            int number = (int) Math.abs(random.nextGaussian() * 12) % 40;
            double weight = 0.25 + random.nextInt(8);
            String item = "i" + number;
            session.add(of(person, item, start + n * 7_000L, weight, context(before), List.of("c" + number % 4)));
            before.add(item);
        }
        return session;
    }

    /** Newest first, each item once with its last distance, at most ten. */
    public static List<Touch> context(List<String> before) {
        List<Touch> context = new ArrayList<>();
        for (int n = before.size() - 1; n >= 0 && context.size() < 10; n--) {
            String item = before.get(n);
            if (context.stream().noneMatch(touch -> touch.item().equals(item))) {
                context.add(new Touch(item, before.size() - n, 1));
            }
        }
        return context;
    }
}
