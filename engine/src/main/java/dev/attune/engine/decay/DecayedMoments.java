package dev.attune.engine.decay;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Count, mean and variance of a value, each observation weighed by forward decay. Three sums, so the order of
 * observations does not matter and two of them merge exactly. Not safe for use by several threads.
 */
public final class DecayedMoments {
    private final long halfLife;
    private long landmark;
    private double count;
    private double sum;
    private double squares;

    /** @param halfLife in ms, positive */
    public DecayedMoments(long halfLife) {
        if (halfLife <= 0) {
            throw new IllegalArgumentException("halfLife: " + halfLife + " (expected: > 0)");
        }
        this.halfLife = halfLife;
    }

    /** Takes in a value that was observed at {@code time}, in ms; late ones count as if they had come in time. */
    public void add(double value, long time) {
        reach(time);
        double weight = ForwardDecay.numerator(time, landmark, (double) halfLife);
        count += weight;
        sum += weight * value;
        squares += weight * value * value;
    }

    /** Takes in all that another one, of the same half-life, has observed. */
    public void merge(DecayedMoments other) {
        if (other.count == 0) {
            return;
        }
        if (count == 0 || other.landmark > landmark) {
            moveTo(other.landmark);
        }
        count += ForwardDecay.moved(other.count, other.landmark, landmark, halfLife);
        sum += ForwardDecay.moved(other.sum, other.landmark, landmark, halfLife);
        squares += ForwardDecay.moved(other.squares, other.landmark, landmark, halfLife);
    }

    /** How many observations this is worth at {@code now}. */
    public double count(long now) {
        return ForwardDecay.read(count, now, landmark, (double) halfLife);
    }

    /** The decayed mean, 0 when there is nothing. */
    public double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /** The decayed variance (of a population), 0 when there is nothing. */
    public double variance() {
        double mean = mean();
        return count == 0 ? 0 : Math.max(0, squares / count - mean * mean);
    }

    /** Writes four numbers, 32 bytes. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(landmark);
        out.writeDouble(count);
        out.writeDouble(sum);
        out.writeDouble(squares);
    }

    /** Reads what {@link #write} wrote. */
    public static DecayedMoments read(DataInput in, long halfLife) throws IOException {
        DecayedMoments moments = new DecayedMoments(halfLife);
        moments.landmark = in.readLong();
        moments.count = in.readDouble();
        moments.sum = in.readDouble();
        moments.squares = in.readDouble();
        return moments;
    }

    private void reach(long time) {
        if (count == 0 || ForwardDecay.isTooFar(time, landmark, (double) halfLife)) {
            moveTo(ForwardDecay.alignedLandmark(time, halfLife));
        }
    }

    private void moveTo(long target) {
        count = ForwardDecay.moved(count, landmark, target, halfLife);
        sum = ForwardDecay.moved(sum, landmark, target, halfLife);
        squares = ForwardDecay.moved(squares, landmark, target, halfLife);
        landmark = target;
    }
}
