package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Scratch;

/** Copies of rows that are of one piece. Any thread. */
final class RowReader {
    private final Part part;

    RowReader(Part part) {
        this.part = part;
    }

    /** Two columns that are read together. */
    enum Part {
        /** Decayed edges: forward, and back. */
        DECAYED,
        /** Edges without decay and engagement, in {@link Change#UNITS}: forward, and back. */
        PLAIN,
        /** Direct successors, and those after one other. */
        SUCCESSORS,
        /** Sessions that hold both; the second factor must be 0. */
        TOGETHER,
        /** The neighbour was bought after this one was seen; both were bought. */
        BOUGHT
    }

    /**
     * Copies the neighbours into {@code scratch}, each with the sum of both columns times their factors; returns how
     * many. Behind them comes the row's epoch, as an item, and the total of the first column, where it keeps one.
     */
    int copy(PairRow row, double first, double second, Scratch scratch) {
        while (true) {
            int seen = row.lock.beginRead();
            Columns columns = row.columns;
            int count = Math.min(row.size, columns.capacity());
            int[] items = scratch.items(count + 1);
            double[] amounts = scratch.amounts(count + 1);
            System.arraycopy(columns.items, 0, items, 0, count);
            items[count] = row.epoch;
            mix(columns, first, second, amounts, count);
            amounts[count] = total(row, first, second);
            if (row.lock.validate(seen)) {
                return count;
            }
        }
    }

    /**
     * Copies one neighbour as {@link #copy} copies all; returns how many: 0 when it is none of them. For decayed edges.
     */
    int copyOne(PairRow row, int item, double first, double second, Scratch scratch) {
        int[] items = scratch.items(2);
        double[] amounts = scratch.amounts(2);
        while (true) {
            int seen = row.lock.beginRead();
            Columns columns = row.columns;
            int place = place(columns.items, Math.min(row.size, columns.capacity()), item);
            amounts[0] = place < 0 ? 0 : first * columns.sums[2 * place] + second * columns.sums[2 * place + 1];
            amounts[1] = total(row, first, second);
            items[1] = row.epoch;
            if (row.lock.validate(seen)) {
                items[0] = item;
                return place < 0 ? 0 : 1;
            }
        }
    }

    private static int place(int[] items, int count, int item) {
        for (int n = 0; n < count; n++) {
            if (items[n] == item) {
                return n;
            }
        }
        return -1;
    }

    private double total(PairRow row, double first, double second) {
        return switch (part) {
            case DECAYED -> first * row.out + second * row.in;
            case PLAIN -> first * row.forward;
            case SUCCESSORS -> first * row.next;
            case TOGETHER, BOUGHT -> 0;
        };
    }

    private void mix(Columns columns, double first, double second, double[] to, int count) {
        switch (part) {
            case DECAYED -> {
                double[] sums = columns.sums;
                for (int n = 0; n < count; n++) {
                    to[n] = first * sums[2 * n] + second * sums[2 * n + 1];
                }
            }
            case PLAIN -> mix(columns.numbers, Columns.FORWARD, first, second, to, count);
            case SUCCESSORS -> mix(columns.numbers, Columns.NEXT, first, second, to, count);
            case TOGETHER -> mix(columns.numbers, Columns.TOGETHER, first, second, to, count);
            case BOUGHT -> actions(columns, first, second, to, count);
        }
    }

    private static void mix(int[] numbers, int column, double first, double second, double[] to, int count) {
        for (int n = 0; n < count; n++) {
            int at = n * Columns.NUMBERS + column;
            to[n] = first * numbers[at] + second * numbers[at + 1];
        }
    }

    private static void actions(Columns columns, double first, double second, double[] to, int count) {
        int[] actions = columns.actions;
        for (int n = 0; n < count; n++) {
            int at = n * Columns.ACTIONS;
            to[n] = actions.length == 0 ? 0 : first * actions[at + Columns.BUY] + second * actions[at + Columns.BOTH];
        }
    }
}
