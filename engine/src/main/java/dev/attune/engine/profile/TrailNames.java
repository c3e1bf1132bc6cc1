package dev.attune.engine.profile;

import dev.attune.engine.event.Event.ListPosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of a {@link TrailPart}: what its numbers stand for. Looked up from the newest back. */
final class TrailNames {
    private String[] items = new String[0];
    private Object[] categories = new Object[0];
    private int itemCount;
    private double[] weights = new double[0];
    private int weightCount;
    private final List<ListPosition> lists = new ArrayList<>(0);
    private final List<String> owners = new ArrayList<>(0);

    int item(String item, List<String> itsCategories) {
        for (int i = itemCount - 1; i >= 0; i--) {
            if (items[i].equals(item) && categories[i].equals(itsCategories)) {
                return i;
            }
        }
        return add(item, itsCategories);
    }

    /** Any entry of the item: a touch of the context has no categories. */
    int item(String item) {
        for (int i = itemCount - 1; i >= 0; i--) {
            if (items[i].equals(item)) {
                return i;
            }
        }
        return add(item, List.of());
    }

    String item(int number) {
        return items[number];
    }

    @SuppressWarnings("unchecked")
    List<String> categories(int number) {
        return (List<String>) categories[number];
    }

    int weight(double weight) {
        for (int i = weightCount - 1; i >= 0; i--) {
            if (Double.compare(weights[i], weight) == 0) {
                return i;
            }
        }
        if (weightCount == weights.length) {
            weights = Arrays.copyOf(weights, Math.max(2, weightCount + weightCount / 2));
        }
        weights[weightCount] = weight;
        return weightCount++;
    }

    double weight(int number) {
        return weights[number];
    }

    int list(ListPosition position) {
        lists.add(position);
        return lists.size() - 1;
    }

    ListPosition list(int number) {
        return lists.get(number);
    }

    int owner(String owner) {
        int known = owners.indexOf(owner);
        if (known >= 0) {
            return known;
        }
        owners.add(owner);
        return owners.size() - 1;
    }

    String owner(int number) {
        return owners.get(number);
    }

    private int add(String item, List<String> itsCategories) {
        if (itemCount == items.length) {
            int length = Math.max(2, itemCount + itemCount / 2);
            items = Arrays.copyOf(items, length);
            categories = Arrays.copyOf(categories, length);
        }
        items[itemCount] = item;
        categories[itemCount] = itsCategories;
        return itemCount++;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(itemCount);
        for (int i = 0; i < itemCount; i++) {
            writer.string(items[i]);
            writeStrings(writer, categories(i));
        }
        writer.number(weightCount);
        for (int i = 0; i < weightCount; i++) {
            writer.decimal(weights[i]);
        }
        writer.number(lists.size());
        for (ListPosition list : lists) {
            writer.string(list.id());
            writer.string(list.slot());
            writer.number(list.position());
        }
        writeStrings(writer, owners);
    }

    static TrailNames read(StateReader reader) throws IOException {
        TrailNames names = new TrailNames();
        int items = reader.size();
        for (int i = 0; i < items; i++) {
            names.add(reader.name(), readStrings(reader));
        }
        names.weightCount = reader.size();
        names.weights = new double[names.weightCount];
        for (int i = 0; i < names.weightCount; i++) {
            names.weights[i] = reader.decimal();
        }
        int lists = reader.size();
        for (int i = 0; i < lists; i++) {
            names.lists.add(new ListPosition(reader.name(), reader.string(), (int) reader.number()));
        }
        names.owners.addAll(readStrings(reader));
        return names;
    }

    private static void writeStrings(StateWriter writer, List<String> strings) throws IOException {
        writer.number(strings.size());
        for (String string : strings) {
            writer.string(string);
        }
    }

    private static List<String> readStrings(StateReader reader) throws IOException {
        int size = reader.size();
        String[] strings = new String[size];
        for (int i = 0; i < size; i++) {
            strings[i] = reader.name();
        }
        return List.of(strings);
    }
}
