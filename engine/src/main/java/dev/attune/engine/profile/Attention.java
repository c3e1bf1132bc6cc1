package dev.attune.engine.profile;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Hover time and scroll depth of the last few items of a session, kept until the active time arrives that they belong
 * to. A later item takes the place of the one that was attended to longest ago.
 */
final class Attention {
    static final int ITEMS = 4;

    private final @Nullable String[] items = new @Nullable String[ITEMS];
    private final int[] hovers = new int[ITEMS];
    private final float[] depths = new float[ITEMS];

    /** Adds hover time, in ms. */
    void hover(String item, long millis) {
        int place = front(item);
        hovers[place] = (int) Math.min(Integer.MAX_VALUE, hovers[place] + millis);
    }

    /** Notes a scroll depth of 0..1; the greatest stays. */
    void scroll(String item, double depth) {
        int place = front(item);
        depths[place] = Math.max(depths[place], (float) depth);
    }

    /** Hover time on the item, in ms. */
    long hoverOf(String item) {
        int place = indexOf(item);
        return place < 0 ? 0 : hovers[place];
    }

    double depthOf(String item) {
        int place = indexOf(item);
        return place < 0 ? 0 : depths[place];
    }

    void merge(Attention other) {
        for (int i = ITEMS - 1; i >= 0; i--) {
            String item = other.items[i];
            if (item != null) {
                hover(item, other.hovers[i]);
                scroll(item, other.depths[i]);
            }
        }
    }

    /** Moves the item to the first place. */
    private int front(String item) {
        int place = indexOf(item);
        int hover = place < 0 ? 0 : hovers[place];
        float depth = place < 0 ? 0 : depths[place];
        for (int i = place < 0 ? ITEMS - 1 : place; i > 0; i--) {
            items[i] = items[i - 1];
            hovers[i] = hovers[i - 1];
            depths[i] = depths[i - 1];
        }
        items[0] = item;
        hovers[0] = hover;
        depths[0] = depth;
        return 0;
    }

    private int indexOf(String item) {
        for (int i = 0; i < ITEMS; i++) {
            if (item.equals(items[i])) {
                return i;
            }
        }
        return -1;
    }

    void write(StateWriter writer) throws IOException {
        for (int i = 0; i < ITEMS; i++) {
            writer.string(items[i]);
            writer.number(hovers[i]);
            writer.data().writeFloat(depths[i]);
        }
    }

    static Attention read(StateReader reader) throws IOException {
        Attention attention = new Attention();
        for (int i = 0; i < ITEMS; i++) {
            attention.items[i] = reader.string();
            attention.hovers[i] = (int) reader.number();
            attention.depths[i] = reader.data().readFloat();
        }
        return attention;
    }
}
