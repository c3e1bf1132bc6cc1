package dev.attune.engine.source.trend;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.SequenceLock;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The last minutes of one item or category, and its long rate. One writer; readers compute under the sequence lock. */
final class Window {
    private final SequenceLock lock = new SequenceLock();
    private final Ring ring = new Ring();
    private final People people = new People();
    private int key = -1;
    private double sum;
    private int epoch;
    private long touches;

    int key() {
        return key;
    }

    /** Number of the newest slot that was touched. */
    long newest() {
        return ring.newest();
    }

    /** Starts again for another key. */
    void begin(int newKey) {
        lock.beginWrite();
        key = newKey;
        ring.clear();
        people.clear();
        sum = 0;
        touches = 0;
        lock.endWrite();
    }

    void add(long time, long person, Decay decay) {
        lock.beginWrite();
        enter(decay.epoch(time));
        ring.add(time, 1);
        people.add(time, person, 1);
        touches++;
        sum += decay.weight(time, epoch);
        lock.endWrite();
    }

    void subtract(long time, long person, Decay decay) {
        if (touches == 0) {
            return;
        }
        lock.beginWrite();
        enter(decay.epoch(time));
        ring.add(time, -1);
        people.add(time, person, -1);
        touches--;
        sum = touches == 0 ? 0 : Math.max(0, sum - decay.weight(time, epoch));
        lock.endWrite();
    }

    /** Touches of {@code expected} within the window, 0 when this window went to another key. */
    int count(int expected, long now, long window) {
        while (true) {
            int seen = lock.beginRead();
            int count = key == expected ? ring.sum(now, window) : 0;
            if (lock.validate(seen)) {
                return count;
            }
        }
    }

    /** How unlikely the window is under the long rate, {@link Poisson#surprise}; 0 below the least number of people. */
    double burst(int expected, long now, long window, Decay decay, int minPeople) {
        while (true) {
            int seen = lock.beginRead();
            int count = ring.sum(now, window);
            boolean enough = key == expected && count >= minPeople && people.distinct(now, window) >= minPeople;
            double past = sum;
            int pastEpoch = epoch;
            if (lock.validate(seen)) {
                double usual = decay.rate(past * decay.worth(now, pastEpoch)) * window;
                return enough ? Poisson.surprise(count, usual + Surge.UNKNOWN) : 0;
            }
        }
    }

    /** The window of {@code expected} and what is usual, {@link Surge#NONE} when this one went to another key. */
    Surge surge(int expected, long now, long window, Decay decay) {
        while (true) {
            int seen = lock.beginRead();
            boolean own = key == expected;
            int count = own ? ring.sum(now, window) : 0;
            double past = own ? sum : 0;
            int pastEpoch = epoch;
            if (lock.validate(seen)) {
                return new Surge(count, decay.rate(past * decay.worth(now, pastEpoch)) * window);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(key);
        out.writeDouble(sum);
        out.writeInt(epoch);
        out.writeLong(touches);
        ring.write(out);
        people.write(out);
    }

    void read(DataInput in) throws IOException {
        key = in.readInt();
        sum = in.readDouble();
        epoch = in.readInt();
        touches = in.readLong();
        ring.read(in);
        people.read(in);
    }

    private void enter(int next) {
        if (touches == 0) {
            epoch = next;
        } else if (next > epoch) {
            sum = Decay.rescale(sum, epoch, next);
            epoch = next;
        }
    }
}
