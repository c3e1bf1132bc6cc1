package dev.attune.store.kit;

import dev.attune.store.behaviour.Behaviour;
import dev.attune.store.behaviour.BehaviourStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The contract by brute force: what the real stores are compared with. */
final class BehaviourModel implements BehaviourStore {
    private final List<Behaviour> rows = new ArrayList<>();
    private long lastOffset = -1;

    @Override
    public void append(List<Behaviour> batch) {
        for (Behaviour row : batch) {
            if (row.offset() > lastOffset) {
                rows.add(row);
                lastOffset = row.offset();
            }
        }
    }

    @Override
    public long lastOffset() {
        return lastOffset;
    }

    @Override
    public List<Activity> top(Dimension dimension, long from, long to, @Nullable String category, int limit) {
        Map<String, List<Behaviour>> byKey = new HashMap<>();
        for (Behaviour row : rows) {
            if (within(row, from, to) && (category == null || row.categories().contains(category))) {
                keys(dimension, row)
                        .forEach(key -> byKey.computeIfAbsent(key, name -> new ArrayList<>())
                                .add(row));
            }
        }
        List<Activity> all = new ArrayList<>();
        byKey.forEach((key, of) -> all.add(new Activity(key, of.size(), people(of), weight(of))));
        all.sort(Comparator.comparingLong(Activity::events).reversed().thenComparing(Activity::key));
        return all.subList(0, Math.min(limit, all.size()));
    }

    @Override
    public List<WindowCount> windows(Dimension dimension, String key, long from, long to, long window, long slide) {
        List<WindowCount> counts = new ArrayList<>();
        for (long end = from + 1; end <= to; end++) {
            if (end % slide == 0) {
                long start = end - window;
                long until = end;
                List<Behaviour> inside = select(
                        row -> within(row, start, until) && keys(dimension, row).contains(key));
                counts.add(new WindowCount(end, inside.size(), people(inside)));
            }
        }
        return counts;
    }

    @Override
    public List<Behaviour> recent(String person, int limit) {
        List<Behaviour> recent = select(row -> row.person().equals(person));
        recent.sort(Comparator.comparingLong(Behaviour::offset).reversed());
        return recent.subList(0, Math.min(limit, recent.size()));
    }

    @Override
    public List<FunnelStep> funnel(String slot, long from, long to) {
        Map<Integer, Map<String, Long>> counts = new TreeMap<>();
        for (Behaviour row : select(row -> slot.equals(row.slot()) && within(row, from, to))) {
            counts.computeIfAbsent(row.position(), position -> new TreeMap<>()).merge(row.type(), 1L, Long::sum);
        }
        List<FunnelStep> steps = new ArrayList<>();
        counts.forEach((position, types) ->
                types.forEach((type, events) -> steps.add(new FunnelStep(position, type, events))));
        return steps;
    }

    @Override
    public long removePerson(String person) {
        long before = rows.size();
        rows.removeIf(row -> row.person().equals(person));
        return before - rows.size();
    }

    @Override
    public void dropBefore(long time) {
        rows.removeIf(row -> row.time() < time);
    }

    @Override
    public void close() {}

    private List<Behaviour> select(Predicate<Behaviour> wanted) {
        return new ArrayList<>(rows.stream().filter(wanted).toList());
    }

    private static boolean within(Behaviour row, long from, long to) {
        return row.time() >= from && row.time() < to;
    }

    private static Set<String> keys(Dimension dimension, Behaviour row) {
        return switch (dimension) {
            case ITEM -> one(row.item());
            case CATEGORY -> Set.copyOf(row.categories());
            case SESSION -> one(row.session());
            case TYPE -> Set.of(row.type());
        };
    }

    private static Set<String> one(@Nullable String key) {
        return key == null ? Set.of() : Set.of(key);
    }

    private static long people(List<Behaviour> rows) {
        Set<String> people = new HashSet<>();
        rows.forEach(row -> people.add(row.person()));
        return people.size();
    }

    private static double weight(List<Behaviour> rows) {
        return rows.stream().mapToDouble(Behaviour::weight).sum();
    }
}
