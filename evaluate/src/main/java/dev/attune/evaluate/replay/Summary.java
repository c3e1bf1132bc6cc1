package dev.attune.evaluate.replay;

import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.replay.Answer.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the events so far. One thread. */
public final class Summary {
    private final Map<String, Rejected> rejected = new TreeMap<>();
    private long accepted;
    private long duplicates;
    private long lastOffset = -1;

    /** How often a code came, and the first event that it struck. */
    public record Rejected(long count, String sample) {}

    void add(List<Row> rows, Answer answer) {
        for (int i = 0; i < rows.size(); i++) {
            add(rows.get(i), answer.verdicts().get(i));
        }
        lastOffset = Math.max(lastOffset, answer.offset());
    }

    /** Events that have a verdict. */
    public long events() {
        return accepted + duplicates + rejections();
    }

    /** Events accepted. */
    public long accepted() {
        return accepted;
    }

    /** Events that had been there before. */
    public long duplicates() {
        return duplicates;
    }

    /** Events rejected. */
    public long rejections() {
        return rejected.values().stream().mapToLong(Rejected::count).sum();
    }

    /** Rejections by code. */
    public Map<String, Rejected> rejected() {
        return Collections.unmodifiableMap(rejected);
    }

    /** The greatest log offset that was acknowledged, −1 for none. */
    public long lastOffset() {
        return lastOffset;
    }

    private void add(Row row, Verdict verdict) {
        switch (verdict.status()) {
            case "accepted" -> accepted++;
            case "duplicate" -> duplicates++;
            default -> reject(row, verdict);
        }
    }

    private void reject(Row row, Verdict verdict) {
        String code = verdict.code() == null ? verdict.status() : verdict.code();
        Rejected known = rejected.get(code);
        String sample = known == null ? sample(row, verdict) : known.sample();
        rejected.put(code, new Rejected(known == null ? 1 : known.count() + 1, sample));
    }

    private static String sample(Row row, Verdict verdict) {
        String path = verdict.path() == null ? "" : " " + verdict.path();
        String message = verdict.message() == null ? "" : ": " + verdict.message();
        return row.origin() + path + message;
    }
}
