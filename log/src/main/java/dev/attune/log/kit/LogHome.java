package dev.attune.log.kit;

/**
 * Where one case keeps its log. A new home holds an empty log; closing the home throws the log away.
 *
 * @param <L> the contract
 */
public interface LogHome<L> extends AutoCloseable {
    /** Opens the log. When it is open already, closes it first, in good order, and opens the same log again. */
    L open();

    @Override
    void close();
}
