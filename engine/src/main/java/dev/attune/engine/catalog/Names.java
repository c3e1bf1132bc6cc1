package dev.attune.engine.catalog;

import dev.attune.engine.state.Texts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** Text to dense int and back. One writer; readers never wait, and know every index that they were handed. */
final class Names {
    private final ConcurrentHashMap<String, Integer> indexes = new ConcurrentHashMap<>();
    private volatile String[] names = new String[64];
    private volatile int size;

    int size() {
        return size;
    }

    /** −1 when the name has no index. */
    int index(String name) {
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }

    String name(int index) {
        return names[index];
    }

    int add(String name) {
        int index = size;
        String[] room = names;
        if (index == room.length) {
            room = Arrays.copyOf(room, index * 2);
        }
        room[index] = name;
        names = room;
        indexes.put(name, index);
        size = index + 1;
        return index;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int index = 0; index < size; index++) {
            Texts.write(out, names[index]);
        }
    }

    void read(DataInput in) throws IOException {
        indexes.clear();
        size = 0;
        int count = in.readInt();
        for (int index = 0; index < count; index++) {
            add(Texts.readPresent(in));
        }
    }
}
