package dev.attune.store;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.RecentItem;
import dev.attune.engine.profile.Profile.SessionData;
import dev.attune.store.behaviour.Behaviour;
import dev.attune.store.behaviour.BehaviourStore.Dimension;
import dev.attune.store.behaviour.DuckBehaviourStore;
import dev.attune.store.profile.ProfileJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What the embedded stores cost on this machine; the figures of the decision record. From the root, after a build:
 * {@code java -cp <test class path of store> dev.attune.store.StoreCosts DIRECTORY}, DIRECTORY on the disk to be measured.
 */
public final class StoreCosts {
    private static final int PEOPLE = 100_000;
    private static final long DAY = 86_400_000;
    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private StoreCosts() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        json();
        people(directory.resolve("people"));
        behaviour(directory.resolve("behaviour"));
    }

    private static void json() {
        Profile profile = profile(1, 1);
        byte[] document = ProfileJson.write(profile);
        System.out.println("profile, bytes: " + document.length);
        int[] kept = new int[1];
        measure("write 1,000 profiles", 200, n -> {
            for (int i = 0; i < 1_000; i++) {
                kept[0] += ProfileJson.write(profile).length;
            }
        });
        measure("read 1,000 profiles", 200, n -> {
            for (int i = 0; i < 1_000; i++) {
                kept[0] += ProfileJson.read(document).cart().size();
            }
        });
    }

    private static void people(Path directory) throws Exception {
        try (EmbeddedStores stores = EmbeddedStores.open(directory)) {
            for (int first = 0; first < PEOPLE; first += 1_000) {
                stores.profiles().putIfNewer(profiles(first, 1));
            }
            profiles(stores);
            states(stores);
            measure("erase one of 100,000 people", 20, n -> stores.erase(List.of(person(n))));
            measure("erase ten of 100,000 people", 10, n -> stores.erase(ten(1_000 + n * 10)));
        }
        System.out.println("directory, MB: " + size(directory) / 1_000_000);
    }

    private static void profiles(EmbeddedStores stores) {
        List<List<Profile>> scattered = new ArrayList<>();
        List<List<Profile>> active = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            scattered.add(scattered(2 + n));
            active.add(profiles(0, 100 + n));
        }
        measure(
                "putIfNewer, 1,000 of 100,000 people",
                30,
                n -> stores.profiles().putIfNewer(scattered.get(n)));
        measure("putIfNewer, 1,000 active people", 30, n -> stores.profiles().putIfNewer(active.get(n)));
        measure("putIfNewer, nothing newer", 30, n -> stores.profiles().putIfNewer(active.get(n)));
        measure("1,000 gets of 100,000 people", 50, n -> {
            for (int i = 0; i < 1_000; i++) {
                stores.profiles().get(person(RANDOM.nextInt(PEOPLE)));
            }
        });
    }

    private static void states(EmbeddedStores stores) {
        Map<String, byte[]> states = states(RANDOM.nextInt(PEOPLE - 10_000));
        measure(
                "checkpoint of 10,000 states of 1,500 bytes",
                20,
                n -> stores.states().checkpoint(n, states, List.of()));
        measure("checkpoint of one state", 50, n -> {
            stores.states().checkpoint(100 + n, Map.of(person(n), new byte[1_500]), List.of());
        });
    }

    private static List<String> ten(int first) {
        List<String> ten = new ArrayList<>();
        for (int n = first; n < first + 10; n++) {
            ten.add(person(n));
        }
        return ten;
    }

    private static void behaviour(Path directory) throws Exception {
        try (DuckBehaviourStore store = DuckBehaviourStore.open(directory)) {
            // A million rows over ten days, in batches of 1,000: and a last hour that is busier.
            measure("append 1,000 rows", 1_000, n -> store.append(rows(n * 1_000L)));
            long end = time(1_000_000);
            measure("top items of 5 minutes", 50, n -> store.top(Dimension.ITEM, end - 300_000, end, null, 10));
            long middle = time(500_000);
            measure(
                    "top items of 5 minutes, long ago",
                    50,
                    n -> store.top(Dimension.ITEM, middle - 300_000, middle, null, 10));
            measure(
                    "top categories of 5 minutes",
                    50,
                    n -> store.top(Dimension.CATEGORY, end - 300_000, end, null, 10));
            measure(
                    "top items of a category, a day",
                    20,
                    n -> store.top(Dimension.ITEM, end - DAY, end, "category-3", 10));
            measure(
                    "5-minute windows every 10 s, an hour, one item",
                    20,
                    n -> store.windows(Dimension.ITEM, "item-0", end - 3_600_000, end, 300_000, 10_000));
            measure("recent rows of a person", 20, n -> store.recent(person(n), 20));
            measure("funnel of a day", 20, n -> store.funnel("home", end - DAY, end));
            System.out.println("file, MB: " + size(directory) / 1_000_000);
            measure("remove one person", 5, n -> store.removePerson(person(n)));
        }
        System.out.println("file after, MB: " + size(directory) / 1_000_000);
    }

    private interface Task {
        void run(int n);
    }

    private static void measure(String what, int times, Task task) {
        long[] micros = new long[times];
        for (int n = 0; n < times; n++) {
            long start = System.nanoTime();
            task.run(n);
            micros[n] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%-50s min %,9d  p50 %,9d  p99 %,9d µs%n",
                what, micros[0], micros[times / 2], micros[times * 99 / 100]);
    }

    private static List<Profile> profiles(int first, long version) {
        List<Profile> profiles = new ArrayList<>();
        for (int n = first; n < first + 1_000; n++) {
            profiles.add(profile(n, version));
        }
        return profiles;
    }

    private static List<Profile> scattered(long version) {
        List<Profile> profiles = new ArrayList<>();
        for (int n = 0; n < 1_000; n++) {
            profiles.add(profile(RANDOM.nextInt(PEOPLE), version));
        }
        return profiles;
    }

    private static Map<String, byte[]> states(int first) {
        Map<String, byte[]> states = new HashMap<>();
        for (int n = first; n < first + 10_000; n++) {
            byte[] state = new byte[1_500];
            for (int i = 0; i < state.length; i += 3) {
                state[i] = (byte) RANDOM.nextInt();
            }
            states.put(person(n), state);
        }
        return states;
    }

    private static List<RecentItem> recent() {
        List<RecentItem> recent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double weight = RANDOM.nextDouble() * 3;
            recent.add(
                    new RecentItem("item-" + RANDOM.nextInt(100_000), EventType.VIEW, 1_764_000_000_000L + i, weight));
        }
        return recent;
    }

    private static Profile profile(int n, long version) {
        List<RecentItem> recent = recent();
        Map<String, Double> categories = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            categories.put("category-" + i, RANDOM.nextDouble());
        }
        SessionData session = new SessionData(
                "session-1",
                1_764_000_000_000L,
                1_764_000_060_000L,
                5,
                3.5,
                "phone",
                "search",
                recent.subList(0, 5),
                categories);
        Profile empty = Profile.unknown(person(n));
        return new Profile(
                empty.user(),
                version,
                17,
                1_764_000_060_000L,
                null,
                recent,
                categories,
                categories,
                List.of("item-1"),
                empty.wishlist(),
                List.of("item-3", "item-4"),
                empty.dismissed(),
                session,
                Map.of(),
                Consent.GRANTED,
                false);
    }

    private static String person(int n) {
        return String.format("k1-%032x", n * 0x9E3779B97F4A7C15L);
    }

    private static List<Behaviour> rows(long first) {
        List<Behaviour> rows = new ArrayList<>();
        for (long offset = first; offset < first + 1_000; offset++) {
            int item = (int) (Math.pow(RANDOM.nextDouble(), 3) * 10_000);
            rows.add(new Behaviour(
                    offset,
                    time(offset),
                    person(RANDOM.nextInt(20_000)),
                    "session-" + RANDOM.nextInt(40_000),
                    "view",
                    "item-" + item,
                    List.of("category-" + item % 50, "category-" + (50 + item % 7)),
                    RANDOM.nextDouble(),
                    Double.NaN,
                    "phone",
                    null,
                    "home",
                    (int) (offset % 10) + 1));
        }
        return rows;
    }

    /** 900,000 rows in ten days, then 100,000 in the last hour: 5 minutes of it hold 8,333. */
    private static long time(long offset) {
        long start = 1_764_000_000_000L;
        return offset < 900_000 ? start + offset * 960 : start + 900_000 * 960L + (offset - 900_000) * 36;
    }

    private static long size(Path directory) throws Exception {
        long size = 0;
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
