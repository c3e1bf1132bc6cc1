package dev.attune.engine.source.users;

import dev.attune.engine.event.Interaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people that are held and the lists they stand in, kept and searched in the plainest way. */
final class UserModel {
    private final UsersSettings settings;

    /** Every item that was ever touched, in the order of the catalogue. */
    private final List<String> seen = new ArrayList<>();

    /** By name, in the order of their last touches. */
    private final LinkedHashMap<String, Held> people = new LinkedHashMap<>();

    private final Map<String, List<Held>> listed = new HashMap<>();

    UserModel(UsersSettings settings) {
        this.settings = settings;
    }

    record Touch(int count, double weight, long time) {}

    static final class Held {
        final String name;
        final int slot;
        final Map<String, Touch> touches = new HashMap<>();

        Held(String name, int slot) {
            this.name = name;
            this.slot = slot;
        }

        long time(String item) {
            return touches.getOrDefault(item, new Touch(0, 0, 0)).time;
        }
    }

    void learn(Interaction interaction) {
        String item = interaction.item();
        if (!seen.contains(item)) {
            seen.add(item);
        }
        Held held = people.remove(interaction.person());
        if (held == null) {
            if (people.size() == settings.people()) {
                close(people.values().iterator().next());
            }
            held = new Held(interaction.person(), freeSlot());
        }
        people.put(held.name, held);
        Touch before = held.touches.get(item);
        if (before == null && held.touches.size() == settings.items()) {
            String oldest = oldest(held);
            if (interaction.time() < held.time(oldest)) {
                return;
            }
            unlist(held, oldest);
        }
        held.touches.put(item, before == null ? first(interaction) : again(before, interaction));
        list(held, item);
    }

    void takeBack(Interaction interaction) {
        Held held = people.get(interaction.person());
        Touch before = held == null ? null : held.touches.get(interaction.item());
        if (held == null || before == null) {
            return;
        }
        if (before.count == 1) {
            unlist(held, interaction.item());
        } else {
            double weight = Math.max(0, before.weight - interaction.weight());
            held.touches.put(interaction.item(), new Touch(before.count - 1, weight, before.time));
        }
        if (held.touches.isEmpty()) {
            close(held);
        }
    }

    Map<String, Double> ask(List<String> all, String own, long now) {
        List<String> items =
                all.stream().filter(seen::contains).limit(settings.lookback()).toList();
        Map<Held, Double> shared = new HashMap<>();
        for (String item : items) {
            for (Held held : listed.getOrDefault(item, List.of())) {
                shared.merge(held, part(held, item, now), Double::sum);
            }
        }
        Map<String, Double> scores = new HashMap<>();
        shared.keySet().stream()
                .filter(held -> !held.name.equals(own))
                .sorted(Comparator.comparingDouble(
                                (Held held) -> -shared.getOrDefault(held, 0.0) / Math.sqrt(held.touches.size()))
                        .thenComparingInt(held -> held.slot))
                .limit(settings.neighbours())
                .forEach(held -> vote(held, items, now, scores));
        scores.replaceAll((item, sum) -> all.contains(item) ? sum * settings.repetition() : sum);
        scores.values().removeIf(score -> !(score > 0));
        return scores;
    }

    private void vote(Held held, List<String> items, long now, Map<String, Double> scores) {
        double shared = items.stream()
                .filter(held.touches::containsKey)
                .mapToDouble(item -> part(held, item, now))
                .sum();
        double nearness = shared / Math.sqrt((double) items.size() * held.touches.size());
        held.touches.forEach((item, touch) -> {
            double weight = Math.min(touch.weight, settings.weightCap());
            double worth = 1 / (1 + Math.max(0.0, (double) (now - touch.time)) / settings.voteAge());
            scores.merge(item, nearness * weight * worth, Double::sum);
        });
    }

    private double part(Held held, String item, long now) {
        long holders = people.values().stream()
                .filter(other -> other.touches.containsKey(item))
                .count();
        double age = Math.max(0.0, (double) (now - held.time(item)));
        return Math.log(1 + people.size() / (double) holders) * Math.pow(2, -age / settings.nearnessHalfLife());
    }

    private void list(Held held, String item) {
        List<Held> list = listed.computeIfAbsent(item, any -> new ArrayList<>());
        if (!list.contains(held)) {
            list.add(held);
        }
        if (list.size() > settings.holders()) {
            list.remove(list.stream()
                    .min(Comparator.comparingLong((Held other) -> other.time(item))
                            .thenComparingInt(other -> other.slot))
                    .orElseThrow());
        }
    }

    private void unlist(Held held, String item) {
        held.touches.remove(item);
        listed.getOrDefault(item, new ArrayList<>()).remove(held);
    }

    private void close(Held held) {
        Set.copyOf(held.touches.keySet()).forEach(item -> unlist(held, item));
        people.remove(held.name);
    }

    private int freeSlot() {
        Set<Integer> taken = new HashSet<>();
        people.values().forEach(held -> taken.add(held.slot));
        int slot = 0;
        while (taken.contains(slot)) {
            slot++;
        }
        return slot;
    }

    private String oldest(Held held) {
        return held.touches.keySet().stream()
                .min(Comparator.comparingLong(held::time).thenComparingInt(seen::indexOf))
                .orElseThrow();
    }

    private static Touch first(Interaction interaction) {
        return new Touch(1, interaction.weight(), interaction.time());
    }

    private static Touch again(Touch before, Interaction interaction) {
        return new Touch(
                before.count + 1, before.weight + interaction.weight(), Math.max(before.time, interaction.time()));
    }
}
