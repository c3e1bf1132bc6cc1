package dev.attune.engine.vector;

/**
 * Rows of vectors of length 1, and a way to those near a query that does not look at all of them and may miss some. One writer;
 * {@link #nearest} by any threads at the same time. A row that was put before {@code nearest} begins is among those that
 * it may find.
 */
public interface VectorIndex {
    /**
     * Puts a vector, {@code from[offset]} and on, into a row in place of the one there. A vector that has hardly moved may
     * be left where it is: who asks gets rows, and takes their products from the vectors as they are now.
     *
     * @return whether anything changed
     */
    boolean put(int row, float[] from, int offset);

    /** Takes a row out, if it is in. */
    void remove(int row);

    /** How many rows are in. */
    int size();

    /**
     * Rows whose vectors have great dot products with the query, in no particular order, each once.
     *
     * @param query as many numbers as a vector has, or more, the rest unused
     * @param count how many rows are wanted
     * @param rows takes them, from 0 on
     * @return how many there are
     */
    int nearest(float[] query, int count, int[] rows);
}
