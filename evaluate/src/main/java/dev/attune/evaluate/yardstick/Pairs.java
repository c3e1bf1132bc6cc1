package dev.attune.evaluate.yardstick;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who touched what, in the order of first touches, each pair with the sum of its weights. Unbounded: a yardstick. */
final class Pairs {
    private final Map<Long, Map<Integer, double[]>> byPerson = new LinkedHashMap<>();
    private int items;

    /** Adds a touch; {@code sign} −1 takes one back, and the pair goes with its last touch. */
    void add(long person, int item, double weight, int sign) {
        Map<Integer, double[]> own = byPerson.computeIfAbsent(person, key -> new LinkedHashMap<>());
        double[] pair = own.computeIfAbsent(item, key -> new double[2]);
        pair[0] += sign * weight;
        pair[1] += sign;
        if (pair[1] <= 0) {
            own.remove(item);
        }
        if (own.isEmpty()) {
            byPerson.remove(person);
        }
        items = Math.max(items, item + 1);
    }

    /** One more than the highest item that was ever seen. */
    int items() {
        return items;
    }

    int people() {
        return byPerson.size();
    }

    /** The rows of the matrix: a list for each person of the items touched. */
    List<List<Cell>> people(double cap) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Map<Integer, double[]> own : byPerson.values()) {
            List<Cell> row = new ArrayList<>();
            own.forEach((item, pair) -> row.add(new Cell(item, Math.min(cap, pair[0]))));
            rows.add(row);
        }
        return rows;
    }

    /** The columns of the matrix: a list for each item of the people who touched it. */
    static List<List<Cell>> transposed(List<List<Cell>> rows, int columns) {
        List<List<Cell>> transposed = new ArrayList<>();
        for (int n = 0; n < columns; n++) {
            transposed.add(new ArrayList<>());
        }
        for (int row = 0; row < rows.size(); row++) {
            for (Cell cell : rows.get(row)) {
                transposed.get(cell.index()).add(new Cell(row, cell.weight()));
            }
        }
        return transposed;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(items);
        out.writeInt(byPerson.size());
        for (Map.Entry<Long, Map<Integer, double[]>> person : byPerson.entrySet()) {
            out.writeLong(person.getKey());
            out.writeInt(person.getValue().size());
            for (Map.Entry<Integer, double[]> pair : person.getValue().entrySet()) {
                out.writeInt(pair.getKey());
                out.writeDouble(pair.getValue()[0]);
                out.writeDouble(pair.getValue()[1]);
            }
        }
    }

    void read(DataInput in) throws IOException {
        items = in.readInt();
        int people = in.readInt();
        for (int n = 0; n < people; n++) {
            Map<Integer, double[]> own = new LinkedHashMap<>();
            byPerson.put(in.readLong(), own);
            int size = in.readInt();
            for (int m = 0; m < size; m++) {
                own.put(in.readInt(), new double[] {in.readDouble(), in.readDouble()});
            }
        }
    }

    /** A pair seen from one side: the other side's number and the pair's weight. */
    record Cell(int index, double weight) {}
}
