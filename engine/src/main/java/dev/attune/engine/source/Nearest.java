package dev.attune.engine.source;

/**
 * The best so many of what has a score: ties go to the later time, then to the higher number, where numbers go round and
 * are compared by their difference. A heap with the worst on top, of one request thread.
 */
public final class Nearest {
    private int[] slots = new int[0];
    private double[] scores = new double[0];
    private long[] times = new long[0];
    private int[] numbers = new int[0];
    private int capacity;
    private int size;

    /** Begins anew.
     *
     * @param most how many are wanted
     */
    public void clear(int most) {
        if (slots.length < most) {
            slots = new int[most];
            scores = new double[most];
            times = new long[most];
            numbers = new int[most];
        }
        capacity = most;
        size = 0;
    }

    /** Whether something of this score may be among the best: offer it then. */
    public boolean accepts(double score) {
        return size < capacity || score >= scores[0];
    }

    public void offer(int slot, double score, long time, int number) {
        if (size < capacity) {
            up(size++, slot, score, time, number);
        } else if (isWorse(0, score, time, number)) {
            down(slot, score, time, number);
        }
    }

    public int size() {
        return size;
    }

    /** The n-th slot, in no order that means anything. */
    public int slot(int n) {
        return slots[n];
    }

    private boolean isWorse(int place, double score, long time, int number) {
        if (scores[place] != score) {
            return scores[place] < score;
        }
        return times[place] == time ? numbers[place] - number < 0 : times[place] < time;
    }

    private void up(int free, int slot, double score, long time, int number) {
        int place = free;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (isWorse(parent, score, time, number)) {
                break;
            }
            move(parent, place);
            place = parent;
        }
        put(place, slot, score, time, number);
    }

    private void down(int slot, double score, long time, int number) {
        int place = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && isWorse(child + 1, scores[child], times[child], numbers[child])) {
                child++;
            }
            if (!isWorse(child, score, time, number)) {
                break;
            }
            move(child, place);
            place = child;
            child = 2 * place + 1;
        }
        put(place, slot, score, time, number);
    }

    private void move(int from, int to) {
        put(to, slots[from], scores[from], times[from], numbers[from]);
    }

    private void put(int place, int slot, double score, long time, int number) {
        slots[place] = slot;
        scores[place] = score;
        times[place] = time;
        numbers[place] = number;
    }
}
