package dev.attune.engine.source.users;

import dev.attune.engine.source.HashIndex;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Table;
import dev.attune.engine.state.Snapshot;
import dev.attune.engine.state.SnapshotException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Who touched what lately, both ways: the last items of each person, the last people of each item.
 *
 * <p><b>Bound.</b> When there are too many people the one who was silent longest makes way and leaves every list; a
 * person with too many items loses the one touched longest ago; an item with too many people lists the last. Memory: 24
 * bytes for each item that a slot ever had room for, 12 for each person listed at an item.
 *
 * <p><b>Taking back.</b> Touches are counted, and an item leaves its person with the last of them, the person leaves
 * with the last item. What made way meanwhile is gone already; people who made way in the list of an item do not come
 * back to it when others are taken out. When some but not all touches of an item are taken back its time stays.
 */
final class People {
    private static final int SECTION_VERSION = 1;

    private final UsersSettings settings;
    private final Table<Person> people = new Table<>();
    private final Table<Holders> holders = new Table<>();
    private final HashIndex slots = new HashIndex();
    private final Activity activity = new Activity();
    private volatile int size;

    People(UsersSettings settings) {
        this.settings = settings;
    }

    // ---- any thread ----

    /** How many people are held. */
    int size() {
        return size;
    }

    /** Who holds an item, or null when nobody ever did. */
    @Nullable
    Holders holders(int item) {
        return holders.get(item);
    }

    /** The person in a slot that an item listed. */
    Person person(int slot) {
        Person person = people.get(slot);
        if (person == null) {
            throw new IllegalArgumentException("slot: " + slot + " (expected: one that was listed)");
        }
        return person;
    }

    // ---- writer only ----

    void learn(Signal signal) {
        if (!(signal.weight() > 0)) {
            return;
        }
        int slot = slots.get(signal.personHash());
        if (!signal.retraction()) {
            touch(slot < 0 ? open(signal.personHash()) : slot, signal);
        } else if (slot >= 0) {
            takeBack(slot, signal.item(), signal.weight());
        }
    }

    void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        writeHolders(out);
        out.writeInt(size);
        ByteBuffer buffer = ByteBuffer.allocate(Person.HEAD_BYTES + settings.items() * Person.TOUCH_BYTES);
        for (int slot = activity.oldest(); slot != Activity.NONE; slot = activity.after(slot)) {
            person(slot).write(slot, buffer.clear());
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, "users", SECTION_VERSION);
        readHolders(in);
        int count = in.readInt();
        check("people", count, 0, settings.people());
        for (int n = 0; n < count; n++) {
            readPerson(in);
        }
    }

    private void touch(int slot, Signal signal) {
        activity.touch(slot);
        Person person = person(slot);
        int item = signal.item();
        int place = person.find(item);
        if (place >= 0) {
            person.again(place, signal.weight(), signal.time());
            holdersOf(item).again(slot, person.time(place), settings.holders());
            return;
        }
        if (person.size() == settings.items()) {
            int oldest = person.oldest();
            if (signal.time() < person.time(oldest)) {
                return;
            }
            holdersOf(person.item(oldest)).remove(slot);
            person.remove(oldest);
        }
        person.add(item, 1, signal.weight(), signal.time());
        holdersOf(item).add(slot, signal.time(), settings.holders());
    }

    private void takeBack(int slot, int item, double weight) {
        Person person = person(slot);
        int place = person.find(item);
        if (place < 0 || !person.takeBack(place, weight)) {
            return;
        }
        holdersOf(item).remove(slot);
        if (person.size() == 0) {
            close(slot, person);
        }
    }

    private int open(long hash) {
        if (size == settings.people()) {
            int oldest = activity.oldest();
            Person person = person(oldest);
            for (int place = 0; place < person.size(); place++) {
                holdersOf(person.item(place)).remove(oldest);
            }
            close(oldest, person);
        }
        int slot = activity.free();
        opened(slot, hash);
        return slot;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    private Person opened(int slot, long hash) {
        Person person = people.get(slot);
        if (person == null) {
            person = new Person();
            people.set(slot, person);
        }
        person.clear(hash);
        slots.put(hash, slot);
        activity.touch(slot);
        size++;
        return person;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    private void close(int slot, Person person) {
        slots.remove(person.hash());
        activity.remove(slot);
        person.clear(0);
        size--;
    }

    private Holders holdersOf(int item) {
        Holders list = holders.get(item);
        if (list == null) {
            list = new Holders();
            holders.set(item, list);
        }
        return list;
    }

    private void writeHolders(DataOutput out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Holders.HEAD_BYTES + settings.holders() * Holders.HOLDER_BYTES);
        for (int item = 0; item < holders.length(); item++) {
            Holders list = holders.get(item);
            if (list != null && list.size() > 0) {
                list.write(item, buffer.clear());
                out.write(buffer.array(), 0, buffer.position());
            }
        }
        out.writeInt(-1);
    }

    private void readHolders(DataInput in) throws IOException {
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            Holders list = holdersOf(item);
            int count = in.readInt();
            check("holders", count, 0, settings.holders());
            for (int n = 0; n < count; n++) {
                list.list(in.readInt(), in.readLong());
            }
        }
    }

    private void readPerson(DataInput in) throws IOException {
        int slot = in.readInt();
        check("slot", slot, 0, settings.people() - 1);
        Person person = opened(slot, in.readLong());
        int count = in.readShort();
        check("items", count, 1, settings.items());
        for (int n = 0; n < count; n++) {
            int item = in.readInt();
            person.add(item, in.readInt(), in.readDouble(), in.readLong());
            holdersOf(item).count();
        }
    }

    private static void check(String name, int value, int least, int most) throws SnapshotException {
        if (value < least || value > most) {
            throw new SnapshotException(name + ": " + value + " (expected: " + least + ".." + most + ")");
        }
    }
}
