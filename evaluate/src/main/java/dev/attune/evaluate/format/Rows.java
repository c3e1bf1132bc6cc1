package dev.attune.evaluate.format;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A stream of rows over the files of one set, in the order in which things happened. One thread; throws
 * {@link FormatException} where a file is not what it should be. Close it.
 */
public final class Rows implements Iterator<Row>, AutoCloseable {
    private final RowSource source;
    private final Tally tally;
    private @Nullable Row ahead;

    Rows(RowSource source, Tally tally) {
        this.source = source;
        this.tally = tally;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = source.next();
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        Row row = peek();
        ahead = null;
        return row;
    }

    /** The row that {@link #next} will give. */
    public Row peek() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("no more rows");
        }
        return ahead;
    }

    /** Bad lines that were tolerated so far. */
    public long bad() {
        return tally.bad();
    }

    /** What was wrong with the first of them. */
    public List<String> badSamples() {
        return tally.samples();
    }

    /** Good lines that were left out so far, by reason. */
    public Map<String, Long> skipped() {
        return tally.skipped();
    }

    @Override
    public void close() {
        source.close();
    }
}
