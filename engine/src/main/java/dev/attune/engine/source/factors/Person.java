package dev.attune.engine.source.factors;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The last items of one person, newest first, each once with the sum and the number of its touches. */
final class Person {
    private int[] items = new int[4];
    private float[] weights = new float[4];
    private int[] touches = new int[4];
    private int size;
    private long lastTime = Long.MIN_VALUE;

    int size() {
        return size;
    }

    int item(int n) {
        return items[n];
    }

    float weight(int n) {
        return weights[n];
    }

    long lastTime() {
        return lastTime;
    }

    int place(int item) {
        for (int n = 0; n < size; n++) {
            if (items[n] == item) {
                return n;
            }
        }
        return -1;
    }

    /** Adds a touch; the item comes first then. The list may now be one longer than it should. */
    void add(int item, float weight, long time) {
        int place = place(item);
        float sum = place < 0 ? weight : weights[place] + weight;
        int count = place < 0 ? 1 : touches[place] + 1;
        if (place < 0) {
            room();
            place = size++;
        }
        shift(0, 1, place);
        items[0] = item;
        weights[0] = sum;
        touches[0] = count;
        lastTime = Math.max(lastTime, time);
    }

    /** Takes a touch back; true when the item is gone with it. */
    boolean subtract(int item, float weight) {
        int place = place(item);
        if (place < 0) {
            return false;
        }
        touches[place]--;
        weights[place] = Math.max(0, weights[place] - weight);
        if (touches[place] > 0) {
            return false;
        }
        shift(place + 1, place, size - place - 1);
        size--;
        return true;
    }

    /** Drops the oldest item and returns it. */
    int dropOldest() {
        return items[--size];
    }

    /** How many bytes {@link #write} puts at most for a list of this length. */
    static int mostBytes(int length) {
        return 12 + 12 * length;
    }

    void write(ByteBuffer out) {
        out.putLong(lastTime).putInt(size);
        for (int n = 0; n < size; n++) {
            out.putInt(items[n]).putFloat(weights[n]).putInt(touches[n]);
        }
    }

    static Person read(DataInput in) throws IOException {
        Person person = new Person();
        person.lastTime = in.readLong();
        byte[] bytes = new byte[12 * in.readInt()];
        in.readFully(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            person.room();
            person.items[person.size] = buffer.getInt();
            person.weights[person.size] = buffer.getFloat();
            person.touches[person.size++] = buffer.getInt();
        }
        return person;
    }

    private void shift(int from, int to, int count) {
        System.arraycopy(items, from, items, to, count);
        System.arraycopy(weights, from, weights, to, count);
        System.arraycopy(touches, from, touches, to, count);
    }

    private void room() {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
            touches = Arrays.copyOf(touches, size * 2);
        }
    }
}
