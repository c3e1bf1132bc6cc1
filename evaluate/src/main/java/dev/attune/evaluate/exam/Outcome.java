package dev.attune.evaluate.exam;

import dev.attune.evaluate.model.Proposal;
import java.util.List;

/**
 * One case: what each model proposed before anybody saw the row.
 *
 * @param session what cases belong together when figures are resampled
 * @param position how many rows of the session came before
 * @param target the item of the row
 * @param coldUser whether fewer than {@link Experience#COLD} rows of the person were seen before
 * @param coldItem whether fewer than {@link Experience#COLD} rows of the item were learned before
 * @param proposals in the order of the models
 */
public record Outcome(
        String session, int position, String target, boolean coldUser, boolean coldItem, List<Proposal> proposals) {}
