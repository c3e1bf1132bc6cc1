package dev.attune.evaluate.exam;

import dev.attune.evaluate.model.Proposal;
import java.util.List;

/**
 * One case: what each model proposed before anybody saw the row.
 *
 * @param target the item of the row
 * @param time when the row happened, ms
 * @param coldUser whether fewer than {@link Experience#COLD} rows of the person were seen before
 * @param coldItem whether the item was cold, as {@link Experience} counts it
 * @param proposals in the order of the models
 */
public record Outcome(
        Question question, String target, long time, boolean coldUser, boolean coldItem, List<Proposal> proposals) {}
