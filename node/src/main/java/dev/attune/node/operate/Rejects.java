package dev.attune.node.operate;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rejects by rule, with a sample of each; the number of rules is bounded, since paths are what strangers send. */
final class Rejects {
    private static final int MOST_RULES = 256;
    private static final Pattern EVENT = Pattern.compile("^events(\\[[0-9]*])?\\.?");
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");
    private static final String REST = "other";

    private final ConcurrentHashMap<String, RejectRule> rules = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    void add(EventSample.Reject reject, long now, @Nullable String sample) {
        String path = field(reject.path());
        String key = reject.code() + ' ' + path;
        RejectRule rule = rules.get(key);
        if (rule == null) {
            rule = rules.size() < MOST_RULES
                    ? rules.computeIfAbsent(key, ignored -> new RejectRule(reject.code(), path, reject.message(), now))
                    : rules.computeIfAbsent(REST, ignored -> new RejectRule(REST, "", reject.message(), now));
        }
        rule.hit(reject.message(), now, sample);
        changes.incrementAndGet();
    }

    /** Rises with every reject. */
    long changes() {
        return changes.get();
    }

    /** The rules, the one that struck last first. */
    List<RejectRule.Standing> standings(int limit) {
        return rules.values().stream()
                .map(RejectRule::standing)
                .sorted(Comparator.comparingLong(RejectRule.Standing::last)
                        .reversed()
                        .thenComparing(RejectRule.Standing::code))
                .limit(limit)
                .toList();
    }

    /** {@code events[3].depth} is {@code depth}: the same rule for every event of a batch. */
    static String field(String path) {
        String rest = EVENT.matcher(path).replaceFirst("");
        return INDEX.matcher(rest).replaceAll("[]");
    }
}
