package dev.attune.engine.source.sessionknn;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.event.Interaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sessions that the index holds, kept and searched in the plainest way. */
final class SessionModel {
    private final SessionIndexSettings settings;
    private final TreeMap<Integer, Held> sessions = new TreeMap<>();
    private final Map<String, TreeSet<Integer>> postings = new HashMap<>();
    private final Map<String, Integer> floors = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int next;

    SessionModel(SessionIndexSettings settings) {
        this.settings = settings;
    }

    record Touch(String item, long time, int count) {}

    static final class Held {
        final String name;
        final int number;
        final List<Touch> touches = new ArrayList<>();

        Held(String name, int number) {
            this.name = name;
            this.number = number;
        }

        List<String> items() {
            return touches.stream().map(Touch::item).toList();
        }

        long lastTime() {
            return touches.get(touches.size() - 1).time;
        }

        void put(Touch touch) {
            int place = touches.size();
            while (place > 0 && touches.get(place - 1).time > touch.time) {
                place--;
            }
            touches.add(place, touch);
        }
    }

    static String name(Interaction interaction) {
        return interaction.person() + "/" + interaction.session();
    }

    /** Every item that was ever touched. */
    Set<String> seen() {
        return seen;
    }

    void learn(Interaction interaction) {
        seen.add(interaction.item());
        Held held = byName(name(interaction));
        if (held == null) {
            sessions.headMap(next - settings.sessions(), true).values().stream()
                    .toList()
                    .forEach(this::close);
            next = sessions.isEmpty() ? 0 : next;
            held = new Held(name(interaction), next++);
            sessions.put(held.number, held);
        }
        Touch before = take(held, interaction.item());
        if (before == null && held.touches.size() == settings.sessionLength()) {
            if (interaction.time() < held.touches.get(0).time) {
                return;
            }
            unlist(held.touches.remove(0).item, held.number);
        }
        long time = before == null ? interaction.time() : Math.max(before.time, interaction.time());
        held.put(new Touch(interaction.item(), time, before == null ? 1 : before.count + 1));
        if (before == null) {
            list(interaction.item(), held.number);
        }
    }

    void takeBack(Interaction interaction) {
        Held held = byName(name(interaction));
        if (held == null) {
            return;
        }
        for (int n = 0; n < held.touches.size(); n++) {
            Touch touch = held.touches.get(n);
            if (touch.item.equals(interaction.item())) {
                held.touches.set(n, new Touch(touch.item, touch.time, touch.count - 1));
            }
        }
        if (held.touches.removeIf(touch -> touch.count == 0)) {
            unlist(interaction.item(), held.number);
        }
        if (held.touches.isEmpty()) {
            close(held);
            next = sessions.isEmpty() ? 0 : next;
        }
    }

    Collection<Held> sessions() {
        return sessions.values();
    }

    /** How many sessions hold the item. */
    int holders(String item) {
        return (int) sessions.values().stream()
                .filter(held -> held.items().contains(item))
                .count();
    }

    /**
     * The newest sessions by last time among half as many again by number, for each of the items, with the items by
     * which each was found.
     */
    Map<Held, List<String>> found(List<String> items, int newest, String own) {
        Map<Held, List<String>> found = new LinkedHashMap<>();
        for (String item : items) {
            postings.getOrDefault(item, new TreeSet<>()).descendingSet().stream()
                    .limit(newest + newest / 2)
                    .map(number -> sessions.get(number))
                    .sorted(Comparator.comparingLong(Held::lastTime)
                            .thenComparingInt(held -> held.number)
                            .reversed())
                    .limit(newest)
                    .filter(held -> !held.name.equals(own))
                    .forEach(held -> found.computeIfAbsent(held, any -> new ArrayList<>())
                            .add(item));
        }
        return found;
    }

    private @Nullable Held byName(String name) {
        return sessions.values().stream()
                .filter(held -> held.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Touch take(Held held, String item) {
        for (Touch touch : held.touches) {
            if (touch.item.equals(item)) {
                held.touches.remove(touch);
                return touch;
            }
        }
        return null;
    }

    private void close(Held held) {
        held.touches.forEach(touch -> unlist(touch.item, held.number));
        sessions.remove(held.number);
    }

    private void list(String item, int number) {
        TreeSet<Integer> listed = postings.computeIfAbsent(item, any -> new TreeSet<>());
        if (number < floors.getOrDefault(item, 0)) {
            return;
        }
        listed.add(number);
        if (listed.size() > settings.postings()) {
            floors.put(item, listed.pollFirst() + 1);
        }
    }

    private void unlist(String item, int number) {
        TreeSet<Integer> listed = requireNonNull(postings.get(item));
        listed.remove(number);
        long holders = sessions.values().stream()
                .filter(held -> held.number != number && held.items().contains(item))
                .count();
        if (holders == listed.size()) {
            floors.remove(item);
        }
    }
}
