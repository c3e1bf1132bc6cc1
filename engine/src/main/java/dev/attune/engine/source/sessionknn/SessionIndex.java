package dev.attune.engine.source.sessionknn;

import dev.attune.engine.source.HashIndex;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Table;
import dev.attune.engine.state.Snapshot;
import dev.attune.engine.state.SnapshotException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Sessions as they happen, to be found by their items: an inverted index that takes in each touch at once, where
 * VMIS-kNN (Kersbergen, Sprangers, Schelter, SIGMOD 2022) is built anew each night.
 *
 * <p><b>Learning.</b> The first touch of a session gives it the next number and with it a slot of the table; each touch
 * appends its item, or moves it to the end, by its time, so that late events find their place. A touch without positive
 * weight is none. An item's postings are the numbers of the sessions that hold it, in order; numbers say when a session
 * began, so the newest by last time are looked for among half as many again by number: exact as long as fewer than that
 * half began within a session.
 *
 * <p><b>Bound.</b> The session that began longest ago makes way when there are too many, and leaves all its postings. In
 * a full session the item that was touched longest ago makes way, in full postings the oldest session. Memory follows
 * the touches held: about 270 bytes for a session of five items, its postings included.
 *
 * <p><b>Taking back.</b> Touches are counted, and an item leaves its session with the last of them, the session leaves
 * with its last item. What a session that has made way had been taught is gone already. When some but not all touches of
 * an item are taken back, it stays where the last of them put it.
 *
 * <p>One writer; readers copy postings and sessions one by one under their sequence locks, and score a session by
 * nothing but that copy.
 */
final class SessionIndex {
    private static final int SECTION_VERSION = 1;
    private static final int FLOOR_BYTES = 8;

    private final SessionIndexSettings settings;
    private final int mask;
    private final Table<Session> sessions = new Table<>();
    private final Table<Postings> postings = new Table<>();
    private final HashIndex slots = new HashIndex();
    private final TouchBlocks blocks = new TouchBlocks();
    private int next;
    private volatile int size;

    SessionIndex(SessionIndexSettings settings) {
        this.settings = settings;
        this.mask = Math.max(1, Integer.highestOneBit(settings.sessions() - 1) * 2) - 1;
    }

    // ---- any thread ----

    /** How many sessions are held. */
    int size() {
        return size;
    }

    /** How many sessions hold the item. */
    int holders(int item) {
        Postings list = postings.get(item);
        return list == null ? 0 : list.holders();
    }

    /** The session in a slot that was found by {@link #gather}. */
    Session session(int slot) {
        Session session = sessions.get(slot);
        if (session == null) {
            throw new IllegalArgumentException("slot: " + slot + " (expected: one that was found)");
        }
        return session;
    }

    /** Adds to the overlap of each of the newest sessions that hold the item. */
    void gather(int item, double weight, int newest, Neighbours near) {
        Postings list = postings.get(item);
        if (list == null) {
            return;
        }
        int window = newest + newest / 2;
        int[] numbers = near.numbers(window);
        int count = list.copyNewest(numbers, window);
        for (int n = 0; n < count; n++) {
            numbers[n] &= mask;
        }
        int kept = count <= newest ? count : near.newestByTime(this, count, newest);
        for (int n = 0; n < kept; n++) {
            near.overlap().add(numbers[n], weight);
        }
    }

    // ---- writer only ----

    void learn(Signal signal) {
        if (!(signal.weight() > 0)) {
            return;
        }
        int slot = slots.get(signal.sessionHash());
        if (signal.retraction()) {
            if (slot >= 0) {
                takeBack(session(slot), signal.item());
            }
            return;
        }
        touch(slot < 0 ? open(signal.sessionHash()) : session(slot), signal.item(), signal.time());
    }

    void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        ByteBuffer buffer =
                ByteBuffer.allocate(Session.HEAD_BYTES + settings.sessionLength() * Session.TOUCH_BYTES + FLOOR_BYTES);
        for (int item = 0; item < postings.length(); item++) {
            Postings list = postings.get(item);
            if (list != null && list.isCut()) {
                buffer.clear().putInt(item).putInt(list.floor());
                out.write(buffer.array(), 0, buffer.position());
            }
        }
        out.writeInt(-1);
        out.writeInt(next);
        out.writeInt(size);
        for (int number = next - settings.sessions(); number != next; number++) {
            Session session = sessions.get(number & mask);
            if (session != null && session.size() > 0 && session.number() == number) {
                session.write(buffer.clear());
                out.write(buffer.array(), 0, buffer.position());
            }
        }
    }

    void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, "session-knn", SECTION_VERSION);
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            postingsOf(item).floor(in.readInt());
        }
        next = in.readInt();
        int count = in.readInt();
        check("sessions", count, settings.sessions());
        for (int n = 0; n < count; n++) {
            Session session = opened(in.readInt(), in.readLong());
            int length = in.readShort();
            check("session length", length, settings.sessionLength());
            for (int touch = 0; touch < length; touch++) {
                long counted = in.readLong();
                hold(session, (int) (counted >>> 32), (int) counted, in.readLong());
            }
        }
    }

    private void touch(Session session, int item, long time) {
        int place = session.find(item);
        if (place >= 0) {
            session.again(place, time);
            return;
        }
        if (session.size() == settings.sessionLength()) {
            if (time < session.firstTime()) {
                return;
            }
            postingsOf(session.item(0)).remove(session.number());
            session.remove(0);
        }
        hold(session, item, 1, time);
    }

    private void hold(Session session, int item, int count, long time) {
        session.add(item, count, time, blocks);
        postingsOf(item).add(session.number(), settings.postings());
    }

    private void takeBack(Session session, int item) {
        int place = session.find(item);
        if (place < 0 || !session.takeBack(place)) {
            return;
        }
        postingsOf(item).remove(session.number());
        if (session.size() == 0) {
            close(session);
        }
    }

    private Session open(long hash) {
        int leaving = next - settings.sessions();
        Session oldest = sessions.get(leaving & mask);
        if (oldest != null && oldest.size() > 0 && oldest.number() == leaving) {
            for (int place = 0; place < oldest.size(); place++) {
                postingsOf(oldest.item(place)).remove(leaving);
            }
            close(oldest);
        }
        return opened(next++, hash);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    private Session opened(int number, long hash) {
        int slot = number & mask;
        Session session = sessions.get(slot);
        if (session == null) {
            session = new Session();
            sessions.set(slot, session);
        }
        session.open(number, hash);
        slots.put(hash, slot);
        size++;
        return session;
    }

    /** Once nothing is held the numbers begin again: of what is forgotten not even the count stays. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    private void close(Session session) {
        slots.remove(session.hash());
        session.close(blocks);
        size--;
        if (size == 0) {
            next = 0;
        }
    }

    private Postings postingsOf(int item) {
        Postings list = postings.get(item);
        if (list == null) {
            list = new Postings();
            postings.set(item, list);
        }
        return list;
    }

    private static void check(String name, int value, int most) throws SnapshotException {
        if (value < 0 || value > most) {
            throw new SnapshotException(name + ": " + value + " (expected: 0.." + most + ")");
        }
    }
}
