package dev.attune.evaluate.exam;

import dev.attune.evaluate.model.Proposal;
import java.util.List;
import java.util.Set;

/**
 * One list of each model for a person who liked several items later.
 *
 * @param group of people and circumstances, counted apart
 * @param liked what the person liked later
 * @param proposals in the order of the models
 */
public record Ranking(String group, String person, Set<String> liked, List<Proposal> proposals) {
    public Ranking {
        liked = Set.copyOf(liked);
    }
}
