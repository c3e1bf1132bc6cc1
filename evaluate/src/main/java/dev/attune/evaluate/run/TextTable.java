package dev.attune.evaluate.run;

import java.io.PrintWriter;
import java.util.List;

/** Cells in columns: the first to the left, the others to the right. */
final class TextTable {
    private TextTable() {}

    /** @param rows of one length */
    static void print(List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int n = 0; n < widths.length; n++) {
                widths[n] = Math.max(widths[n], row.get(n).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int n = 0; n < widths.length; n++) {
                String pad = " ".repeat(widths[n] - row.get(n).length());
                line.append(n == 0 ? row.get(n) + pad : "  " + pad + row.get(n));
            }
            out.println(line);
        }
    }
}
