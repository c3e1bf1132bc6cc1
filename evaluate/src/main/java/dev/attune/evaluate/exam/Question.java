package dev.attune.evaluate.exam;

import java.util.Set;

/**
 * What the models are asked.
 *
 * @param unit what cases belong together when figures are resampled: a session, or a person
 * @param now site time of the list, ms
 * @param position how many rows of the unit came before
 * @param exclude items that cannot be the answer and are left out of the lists
 * @param repeat whether the unit touched the item that is the answer before
 */
public record Question(String unit, long now, int position, Set<String> exclude, boolean repeat) {
    public Question {
        exclude = Set.copyOf(exclude);
    }
}
