package dev.attune.engine.catalog;

import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * All items and categories of a site, each under a dense int for life. Written by the learner; read by any thread
 * without locks: an index that a reader got from anywhere is known here.
 *
 * <p>An item that was stored has an index at once. One that people merely touch gets it once enough of them did
 * ({@link Admission}). What happened before counts for nothing, and must not be taken back either: from its admission
 * an item learns only from interactions whose event time is later than all event times seen until then
 * ({@link #teaches}), a rule that gives the same answer for an interaction and for its retraction. Where one person is
 * enough nothing is ever missed, and the rule does not apply.
 */
public final class Catalog {
    private static final int SECTION_VERSION = 1;

    private final CatalogSettings settings;
    private final Names ids = new Names();
    private final Names categories = new Names();
    private final @Nullable Admission admission;
    private volatile AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(64);
    private volatile AtomicReferenceArray<@Nullable Members> members = new AtomicReferenceArray<>(64);
    private long[] learnsAfter = new long[64];
    private long latest = Long.MIN_VALUE;
    private volatile long refused;
    private final Refusals refusals = new Refusals();

    public Catalog(CatalogSettings settings) {
        this.settings = settings;
        this.admission = settings.admitAfter() == 1 ? null : new Admission(settings.admitAfter(), settings.waiting());
    }

    // ---- any thread ----

    /** How many items have an index. */
    public int size() {
        return ids.size();
    }

    /** The index of an item, −1 when it has none. */
    public int indexOf(String id) {
        return ids.index(id);
    }

    public String id(int index) {
        return ids.name(index);
    }

    /** What is known of the item; {@link Item#unknown} when it was never stored. */
    public Item item(int index) {
        Known entry = entry(index);
        return entry == null || entry.removed() ? Item.unknown(id(index)) : entry.item();
    }

    /** The item as it was stored, or null when it never was or is removed. */
    public @Nullable Item stored(String id) {
        int index = indexOf(id);
        Known entry = index < 0 ? null : entry(index);
        return entry == null || entry.removed() ? null : entry.item();
    }

    /** Whether the item may be proposed: neither removed nor stored as unavailable. */
    public boolean available(int index) {
        Known entry = entry(index);
        return entry == null || entry.available();
    }

    /** Whether the item, as it is stored now, belongs to the category. */
    public boolean inCategory(int index, int category) {
        Known entry = entry(index);
        return entry != null && entry.in(category);
    }

    /** The index of a category, −1 when it has none. */
    public int categoryOf(String name) {
        return categories.index(name);
    }

    public String categoryName(int category) {
        return categories.name(category);
    }

    public int categoryCount() {
        return categories.size();
    }

    /** The stored items of a category, unavailable ones among them. */
    public Members itemsOf(int category) {
        AtomicReferenceArray<@Nullable Members> all = members;
        Members list = category < all.length() ? all.get(category) : null;
        return list == null ? Members.NONE : list;
    }

    /** How many items and categories were refused because the bound was reached. */
    public long refused() {
        return refused;
    }

    /** The items that a full catalogue refused most since the start, those that stand out from all others. */
    public List<Refusal> refusedMost(int wanted) {
        return refusals.most(wanted);
    }

    // ---- learner only ----

    /** Creates or replaces an item; returns its index, −1 when the catalogue is full. */
    public int store(Item item) {
        int index = indexOf(item.id());
        if (index < 0) {
            index = add(item.id());
        }
        if (index >= 0) {
            put(index, new Known(item, intern(item.categories()), false));
        }
        return index;
    }

    /** Keeps the item from being proposed until it is stored again; returns its index, −1 when it has none. */
    public int remove(String id) {
        int index = indexOf(id);
        if (index >= 0) {
            put(index, new Known(Item.unknown(id), Known.NO_CATEGORIES, true));
        }
        return index;
    }

    /** Somebody touched an item: its index, or −1 while it waits for more people or the catalogue is full. */
    public int touch(String id, long person) {
        int index = indexOf(id);
        if (index >= 0) {
            return index;
        }
        if (ids.size() >= settings.maxItems()) {
            refuse();
            refusals.add(id, Math.max(0, latest));
            return -1;
        }
        if (admission != null && !admission.touch(Hash64.of(id), person)) {
            return -1;
        }
        return add(id);
    }

    /** Whether an interaction of this event time is learned for the item; see the class. */
    public boolean teaches(int index, long time) {
        return admission == null || time > learnsAfter[index];
    }

    /** An interaction of this event time is about to be learned. */
    public void observe(long time) {
        latest = Math.max(latest, time);
    }

    /** The index of a category, a new one when it is new; −1 when there is no room. */
    public int internCategory(String name) {
        int category = categories.index(name);
        if (category >= 0) {
            return category;
        }
        if (categories.size() >= settings.maxCategories()) {
            refuse();
            return -1;
        }
        return categories.add(name);
    }

    public void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        out.writeLong(latest);
        out.writeLong(refused);
        ids.write(out);
        categories.write(out);
        for (int index = 0; index < ids.size(); index++) {
            out.writeLong(learnsAfter[index]);
            writeEntry(out, entry(index));
        }
        for (int category = 0; category < categories.size(); category++) {
            writeMembers(out, itemsOf(category));
        }
        if (admission != null) {
            admission.write(out);
        }
    }

    /** Replaces the state. Before any reader, and only on a catalogue that is new. */
    public void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, "catalog", SECTION_VERSION);
        latest = in.readLong();
        refused = in.readLong();
        ids.read(in);
        categories.read(in);
        learnsAfter = new long[Math.max(64, ids.size())];
        known = new AtomicReferenceArray<>(learnsAfter.length);
        for (int index = 0; index < ids.size(); index++) {
            learnsAfter[index] = in.readLong();
            known.set(index, readEntry(in));
        }
        for (int category = 0; category < categories.size(); category++) {
            setMembers(category, readMembers(in));
        }
        if (admission != null) {
            admission.read(in);
        }
    }

    // ---- inside ----

    private @Nullable Known entry(int index) {
        AtomicReferenceArray<@Nullable Known> all = known;
        return index < all.length() ? all.get(index) : null;
    }

    private int add(String id) {
        if (ids.size() >= settings.maxItems()) {
            refuse();
            return -1;
        }
        if (admission != null) {
            admission.drop(Hash64.of(id));
        }
        int index = ids.size();
        if (index == learnsAfter.length) {
            learnsAfter = Arrays.copyOf(learnsAfter, index * 2);
        }
        learnsAfter[index] = latest;
        return ids.add(id);
    }

    private void put(int index, Known entry) {
        Known before = entry(index);
        AtomicReferenceArray<@Nullable Known> all = known;
        if (index >= all.length()) {
            all = grown(all, index + 1);
        }
        all.set(index, entry);
        known = all;
        if (before != null) {
            leave(index, before, entry);
        }
        join(index, before, entry);
    }

    private void leave(int index, Known before, Known after) {
        for (int category : before.categories()) {
            if (!after.in(category)) {
                setMembers(category, itemsOf(category).without(index));
            }
        }
    }

    private void join(int index, @Nullable Known before, Known after) {
        for (int category : after.categories()) {
            if (before == null || !before.in(category)) {
                setMembers(category, itemsOf(category).with(index));
            }
        }
    }

    private void setMembers(int category, Members list) {
        AtomicReferenceArray<@Nullable Members> all = members;
        if (category >= all.length()) {
            all = grown(all, category + 1);
        }
        all.set(category, list);
        members = all;
    }

    private int[] intern(List<String> names) {
        int[] interned = new int[names.size()];
        int count = 0;
        for (String name : names) {
            int category = internCategory(name);
            if (category >= 0 && !contains(interned, count, category)) {
                interned[count++] = category;
            }
        }
        return Arrays.copyOf(interned, count);
    }

    private void writeEntry(DataOutput out, @Nullable Known entry) throws IOException {
        out.writeByte(entry == null ? 0 : entry.removed() ? 2 : 1);
        if (entry != null && !entry.removed()) {
            Known.write(out, entry.item());
            out.writeInt(entry.categories().length);
            for (int category : entry.categories()) {
                out.writeInt(category);
            }
        }
    }

    private @Nullable Known readEntry(DataInput in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> null;
            case 2 -> new Known(Item.unknown(""), Known.NO_CATEGORIES, true);
            default -> {
                Item item = Known.read(in);
                int[] own = new int[in.readInt()];
                for (int n = 0; n < own.length; n++) {
                    own[n] = in.readInt();
                }
                yield new Known(item, own, false);
            }
        };
    }

    private static void writeMembers(DataOutput out, Members list) throws IOException {
        out.writeInt(list.size());
        for (int n = 0; n < list.size(); n++) {
            out.writeInt(list.item(n));
        }
    }

    private static Members readMembers(DataInput in) throws IOException {
        int size = in.readInt();
        Members list = Members.NONE;
        for (int n = 0; n < size; n++) {
            list = list.with(in.readInt());
        }
        return list;
    }

    private static <T> AtomicReferenceArray<@Nullable T> grown(AtomicReferenceArray<@Nullable T> all, int size) {
        AtomicReferenceArray<@Nullable T> larger = new AtomicReferenceArray<>(Math.max(size, all.length() * 2));
        for (int n = 0; n < all.length(); n++) {
            larger.setPlain(n, all.get(n));
        }
        return larger;
    }

    private static boolean contains(int[] values, int count, int value) {
        for (int n = 0; n < count; n++) {
            if (values[n] == value) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    private void refuse() {
        refused++;
    }
}
