package dev.attune.evaluate.check;

import dev.attune.evaluate.format.Row;
import java.util.List;

/** Takes in what people did. */
@FunctionalInterface
public interface Send {
    /** Returns when {@link Recommend} knows of these rows. */
    void send(List<Row> rows) throws InterruptedException;
}
