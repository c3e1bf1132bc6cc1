package dev.attune.bench.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows under column names; the first column stands left, the others right. */
public final class Table {
    private final List<String[]> rows = new ArrayList<>();
    private final int columns;

    public Table(String... names) {
        columns = names.length;
        rows.add(names.clone());
    }

    /** Adds a row of as many cells as there are names. */
    public Table row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("cells: " + cells.length + " (expected: " + columns + ")");
        }
        rows.add(cells.clone());
        return this;
    }

    /** First cells, then more, in one row. */
    public static String[] join(String[] more, String... first) {
        List<String> all = new ArrayList<>();
        Collections.addAll(all, first);
        Collections.addAll(all, more);
        return all.toArray(String[]::new);
    }

    public void print(PrintStream out) {
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            out.println(line(row, widths));
        }
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            String pad = " ".repeat(widths[i] - row[i].length());
            line.append(i == 0 ? row[i] + pad : "  " + pad + row[i]);
        }
        return line.toString().stripTrailing();
    }
}
