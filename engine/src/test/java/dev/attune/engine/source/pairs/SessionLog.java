package dev.attune.engine.source.pairs;

import dev.attune.engine.Interactions;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.Interaction.Touch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sessions of all kinds of events, with the context that the profile step gives: some repeats are one step. */
final class SessionLog {
    private static final EventType[] TYPES = {
        EventType.VIEW,
        EventType.VIEW,
        EventType.CLICK,
        EventType.DWELL,
        EventType.ADD_TO_CART,
        EventType.PURCHASE,
        EventType.DISLIKE
    };
    private static final double[] WEIGHTS = {1, 1, 1, 0.5, 3, 7, -2};

    private SessionLog() {}

    /** Sessions of 1 to 14 touches of {@code items} items over 60 days; the same for the same seed. */
    static List<List<Interaction>> random(long seed, int sessions, int items) {
        Random random = new Random(seed);
        List<List<Interaction>> all = new ArrayList<>();
        for (int n = 0; n < sessions; n++) {
            all.add(session(random, "p" + random.nextInt(30), n, n * 60 * Interactions.DAY / sessions, items));
        }
        return all;
    }

    private static List<Interaction> session(Random random, String person, int number, long start, int items) {
        List<Interaction> session = new ArrayList<>();
        List<Touch> touched = new ArrayList<>();
        int length = 1 + random.nextInt(14);
        for (int n = 0; n < length; n++) {
            int kind = random.nextInt(TYPES.length);
            boolean stays = !touched.isEmpty() && random.nextInt(4) == 0;
            String item = stays
                    ? touched.get(touched.size() - 1).item()
                    : "i" + (int) Math.abs(random.nextGaussian() * items / 3) % items;
            long time = start + n * 7_000L;
            session.add(touch(person, "s" + number, kind, item, time, touched));
            if (WEIGHTS[kind] > 0) {
                touched.add(new Touch(item, 0, WEIGHTS[kind]));
            }
        }
        return session;
    }

    private static Interaction touch(
            String person, String session, int kind, String item, long time, List<Touch> touched) {
        boolean first = touched.stream().noneMatch(touch -> touch.item().equals(item));
        return new Interaction(
                0,
                0,
                person,
                1,
                1,
                time,
                TYPES[kind],
                item,
                List.of(),
                WEIGHTS[kind],
                false,
                first,
                session,
                "phone",
                context(touched, item, TYPES[kind] == EventType.CLICK),
                null);
    }

    /** Newest first, each item once with its last touch, at most ten; a click is a step of its own, the rest go on. */
    private static List<Touch> context(List<Touch> touched, String item, boolean click) {
        Map<String, Touch> context = new LinkedHashMap<>();
        int end = touched.size();
        while (!click && end > 0 && touched.get(end - 1).item().equals(item)) {
            end--;
        }
        int step = 0;
        String before = "";
        for (int n = end - 1; n >= 0 && context.size() < 10; n--) {
            Touch touch = touched.get(n);
            step += touch.item().equals(before) ? 0 : 1;
            before = touch.item();
            context.putIfAbsent(touch.item(), new Touch(touch.item(), step, touch.weight()));
        }
        return List.copyOf(context.values());
    }
}
