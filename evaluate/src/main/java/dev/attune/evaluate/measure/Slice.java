package dev.attune.evaluate.measure;

import dev.attune.evaluate.exam.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Parts of the cases that are counted apart. */
final class Slice {
    private static final int LAST_OF_ITS_OWN = 5;
    private static final int LONG = 10;

    private Slice() {}

    /** Names of the slices that a case belongs to. */
    static List<String> of(Outcome outcome) {
        List<String> slices = new ArrayList<>(4);
        slices.add("position=" + position(outcome.question().position()));
        if (outcome.coldUser()) {
            slices.add("coldUser");
        }
        if (outcome.coldItem()) {
            slices.add("coldItem");
        }
        slices.add(outcome.question().repeat() ? "repeat" : "new");
        return slices;
    }

    private static String position(int position) {
        if (position <= LAST_OF_ITS_OWN) {
            return String.valueOf(position);
        }
        return position <= LONG ? "6-10" : "11+";
    }
}
