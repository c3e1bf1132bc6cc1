package dev.attune.engine.source.factors;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Who of those held touched one item: how many, and the last of them by slot, oldest first, with the pair's weight. */
final class Audience {
    private int[] slots = new int[2];
    private float[] weights = new float[2];
    private int size;
    private int people;
    private long lastTime = Long.MIN_VALUE;
    private int row = -1;

    /** How many people hold the item in their lists. */
    int people() {
        return people;
    }

    /** How many of them are remembered here. */
    int size() {
        return size;
    }

    int slot(int n) {
        return slots[n];
    }

    float weight(int n) {
        return weights[n];
    }

    long lastTime() {
        return lastTime;
    }

    /** The row of the item's vector, −1 when it has none. */
    int row() {
        return row;
    }

    void give(int vectorRow) {
        row = vectorRow;
    }

    /** One more holds the item. */
    void join() {
        people++;
    }

    /** One holds it no more. */
    void leave(int slot) {
        people--;
        remove(slot);
    }

    /** Remembers a person as the newest, in place of the oldest when there are {@code most}. */
    void put(int slot, float weight, long time, int most) {
        lastTime = Math.max(lastTime, time);
        remove(slot);
        if (size == most) {
            removeAt(0);
        }
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, Math.min(most, size * 2));
            weights = Arrays.copyOf(weights, slots.length);
        }
        slots[size] = slot;
        weights[size++] = weight;
    }

    /** Changes the weight of a person where it stands, if it is remembered. */
    void weigh(int slot, float weight) {
        for (int n = 0; n < size; n++) {
            if (slots[n] == slot) {
                weights[n] = weight;
            }
        }
    }

    /** How many bytes {@link #write} puts at most when so many are remembered. */
    static int mostBytes(int most) {
        return 20 + 8 * most;
    }

    void write(ByteBuffer out) {
        out.putLong(lastTime).putInt(row).putInt(people).putInt(size);
        for (int n = 0; n < size; n++) {
            out.putInt(slots[n]).putFloat(weights[n]);
        }
    }

    static Audience read(DataInput in) throws IOException {
        Audience audience = new Audience();
        audience.lastTime = in.readLong();
        audience.row = in.readInt();
        audience.people = in.readInt();
        audience.size = in.readInt();
        audience.slots = new int[Math.max(2, audience.size)];
        audience.weights = new float[audience.slots.length];
        byte[] bytes = new byte[8 * audience.size];
        in.readFully(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int n = 0; n < audience.size; n++) {
            audience.slots[n] = buffer.getInt();
            audience.weights[n] = buffer.getFloat();
        }
        return audience;
    }

    private void remove(int slot) {
        for (int n = 0; n < size; n++) {
            if (slots[n] == slot) {
                removeAt(n);
                return;
            }
        }
    }

    private void removeAt(int place) {
        System.arraycopy(slots, place + 1, slots, place, size - place - 1);
        System.arraycopy(weights, place + 1, weights, place, size - place - 1);
        size--;
    }
}
