package dev.attune.evaluate.exam;

import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.model.Events;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Each person gets one list of what is new to the person, from frozen sources, and it is counted how much of what the
 * person liked later stands in it. Somebody of the training part is asked for once. A newcomer is asked for with 0, 1
 * and {@value #SHOWN} rows shown, always for the same answer: what was liked after these first rows.
 */
public final class UnseenItems {
    /** Rows of a newcomer that are never an answer. */
    public static final int SHOWN = 5;

    private final Exam exam;
    private final Map<String, Set<String>> trained;
    private final Consumer<Ranking> rankings;
    private final Sample sample;

    /** @param trained items of each person in the training part */
    public UnseenItems(Exam exam, Map<String, Set<String>> trained, Consumer<Ranking> rankings, Sample sample) {
        this.exam = exam;
        this.trained = trained;
        this.rankings = rankings;
        this.sample = sample;
    }

    /**
     * Goes through the whole scored part, which is held in memory.
     *
     * @param start site time when the training part ends, ms
     */
    public void run(long start) {
        Map<String, List<Sealed>> people = new LinkedHashMap<>();
        for (Sealed sealed = exam.next(); sealed != null; sealed = exam.next()) {
            if (sealed.row().item() != null) {
                people.computeIfAbsent(Events.person(sealed.row()), ignored -> new ArrayList<>())
                        .add(sealed);
            }
        }
        people.forEach((person, rows) -> {
            if (sample.holds(person)) {
                take(person, rows, start);
            }
        });
    }

    private void take(String person, List<Sealed> rows, long start) {
        Set<String> known = trained.getOrDefault(person, Set.of());
        if (!known.isEmpty()) {
            ask("known", person, unseen(rows, known), start, known);
        } else if (rows.size() > SHOWN) {
            takeNewcomer(person, rows, start);
        }
    }

    private void takeNewcomer(String person, List<Sealed> rows, long start) {
        Set<String> shown = new HashSet<>();
        rows.subList(0, SHOWN)
                .forEach(first -> shown.add(String.valueOf(first.row().item())));
        List<Sealed> later = unseen(rows.subList(SHOWN, rows.size()), shown);
        ask("new, 0 rows", person, later, start, shown);
        long now = start;
        for (int n = 0; n < SHOWN; n++) {
            Row row = rows.get(n).row();
            exam.observe(exam.pass(rows.get(n)));
            now = Math.max(now, row.time());
            if (n == 0) {
                ask("new, 1 row", person, later, now, shown);
            }
        }
        ask("new, " + SHOWN + " rows", person, later, now, shown);
    }

    private void ask(String group, String person, List<Sealed> later, long now, Set<String> exclude) {
        if (!later.isEmpty()) {
            Set<String> liked = new HashSet<>();
            later.forEach(answer -> liked.add(String.valueOf(answer.row().item())));
            rankings.accept(new Ranking(group, person, liked, exam.ask(later, now, exclude)));
        }
    }

    private static List<Sealed> unseen(List<Sealed> rows, Set<String> known) {
        return rows.stream()
                .filter(row -> !known.contains(String.valueOf(row.row().item())))
                .toList();
    }
}
