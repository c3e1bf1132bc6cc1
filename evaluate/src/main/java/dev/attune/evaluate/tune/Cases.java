package dev.attune.evaluate.tune;

import dev.attune.evaluate.exam.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers cases while an exam runs: those of every second session to search with, the others to check with. */
public final class Cases implements Consumer<Outcome> {
    private final List<Case> searched = new ArrayList<>();
    private final List<Case> checked = new ArrayList<>();

    /** No cases yet. */
    public Cases() {}

    @Override
    public void accept(Outcome outcome) {
        boolean check = ((outcome.question().unit().hashCode() * 0x9E3779B9) >>> 31) == 1;
        (check ? checked : searched).add(Case.of(outcome));
    }

    /** What weights are worth on the cases to search with. */
    public Worth searched(Blend blend) {
        return Worth.of(searched, blend);
    }

    /** What weights are worth on cases that no search saw. */
    public Worth checked(Blend blend) {
        return Worth.of(checked, blend);
    }

    /** How many there are to search with. */
    public int size() {
        return searched.size();
    }
}
