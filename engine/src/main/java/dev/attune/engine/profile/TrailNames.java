package dev.attune.engine.profile;

import dev.attune.engine.event.Event.ListPosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of a {@link TrailPart}: what its numbers stand for. Looked up from the newest back. */
final class TrailNames {
    private static final String[] NO_ITEMS = new String[0];
    private static final Object[] NO_CATEGORIES = new Object[0];
    private static final double[] NO_WEIGHTS = new double[0];
    private static final int[] NO_TOUCHES = new int[0];
    private static final int HALF = 16;
    private static final int LOW = (1 << HALF) - 1;

    private String[] items = NO_ITEMS;
    private Object[] categories = NO_CATEGORIES;
    private int itemCount;
    private double[] weights = NO_WEIGHTS;
    private int weightCount;
    // An item's number above a weight's: a part is far too small for either to need more than half an int.
    private int[] touches = NO_TOUCHES;
    private int touchCount;
    // Most trails name no lists and no owners.
    private List<ListPosition> lists = List.of();
    private List<String> owners = List.of();

    /** The number of an item with its categories and a weight. */
    int touch(String item, List<String> itsCategories, double weight) {
        return touch((item(item, itsCategories) << HALF) | weight(weight));
    }

    /** The number of an item and a weight; a touch of the context has no categories. */
    int touch(String item, double weight) {
        return touch((item(item) << HALF) | weight(weight));
    }

    private int touch(int touch) {
        for (int i = touchCount - 1; i >= 0; i--) {
            if (touches[i] == touch) {
                return i;
            }
        }
        if (touchCount == touches.length) {
            touches = Arrays.copyOf(touches, touchCount + touchCount / 4 + 2);
        }
        touches[touchCount] = touch;
        return touchCount++;
    }

    String item(int touch) {
        return items[touches[touch] >>> HALF];
    }

    List<String> categories(int touch) {
        return categoriesOf(touches[touch] >>> HALF);
    }

    double weight(int touch) {
        return weights[touches[touch] & LOW];
    }

    private int item(String item, List<String> itsCategories) {
        for (int i = itemCount - 1; i >= 0; i--) {
            if (items[i].equals(item) && categories[i].equals(itsCategories)) {
                return i;
            }
        }
        return add(item, itsCategories);
    }

    private int item(String item) {
        for (int i = itemCount - 1; i >= 0; i--) {
            if (items[i].equals(item)) {
                return i;
            }
        }
        return add(item, List.of());
    }

    @SuppressWarnings("unchecked")
    private List<String> categoriesOf(int number) {
        return (List<String>) categories[number];
    }

    private int weight(double weight) {
        for (int i = weightCount - 1; i >= 0; i--) {
            if (Double.compare(weights[i], weight) == 0) {
                return i;
            }
        }
        if (weightCount == weights.length) {
            weights = Arrays.copyOf(weights, weightCount + weightCount / 4 + 2);
        }
        weights[weightCount] = weight;
        return weightCount++;
    }

    int list(ListPosition position) {
        lists = lists.isEmpty() ? new ArrayList<>(2) : lists;
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
        owners = owners.isEmpty() ? new ArrayList<>(1) : owners;
        owners.add(owner);
        return owners.size() - 1;
    }

    String owner(int number) {
        return owners.get(number);
    }

    private int add(String item, List<String> itsCategories) {
        if (itemCount == items.length) {
            int length = itemCount + itemCount / 4 + 2;
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
            writeStrings(writer, categoriesOf(i));
        }
        writer.number(weightCount);
        for (int i = 0; i < weightCount; i++) {
            writer.decimal(weights[i]);
        }
        writer.number(touchCount);
        for (int i = 0; i < touchCount; i++) {
            writer.number(touches[i] >>> HALF);
            writer.number(touches[i] & LOW);
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
        names.touchCount = reader.size();
        names.touches = new int[names.touchCount];
        for (int i = 0; i < names.touchCount; i++) {
            names.touches[i] = (reader.size() << HALF) | reader.size();
        }
        int lists = reader.size();
        for (int i = 0; i < lists; i++) {
            names.list(new ListPosition(reader.name(), reader.string(), (int) reader.number()));
        }
        readStrings(reader).forEach(names::owner);
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
