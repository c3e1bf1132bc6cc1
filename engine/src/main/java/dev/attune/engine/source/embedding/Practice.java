package dev.attune.engine.source.embedding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The side of the embedding that learns, a batch at a time; never seen by readers. */
final class Practice {
    /** How far a new vector is from the session that its item first came in. */
    private static final float NOISE = 0.5f;

    /** When there is no room for another item, one in so many loses its vector. */
    private static final int PART_DROPPED = 16;

    private final EmbeddingSettings settings;
    private final Generator random = new Generator();
    private final Model model;
    private final Reservoir reservoir;
    private final Forgetting forgetting;
    private final Lesson lesson;
    private final float[] nowhere;
    private int[] order = new int[0];
    private long steps;
    private long latest = Long.MIN_VALUE;

    Practice(EmbeddingSettings settings) {
        this.settings = settings;
        this.model = new Model(settings.dimensions(), settings.lookback());
        this.reservoir = new Reservoir(settings.lookback(), settings.reservoir());
        this.forgetting = new Forgetting(model, reservoir, settings.admitAfter());
        this.lesson = new Lesson(settings, model, reservoir, random);
        this.nowhere = new float[settings.dimensions()];
    }

    Model model() {
        return model;
    }

    Reservoir reservoir() {
        return reservoir;
    }

    /** Learns from the interactions of a step; leaves of the batch what counted. */
    void learn(Examples batch) {
        random.start(settings.seed(), steps++);
        forgetting.takeBack(batch);
        batch.compact();
        for (int n = 0; n < batch.size(); n++) {
            touch(batch, n);
        }
        firstPass(batch);
        for (int pass = 1; pass < settings.passes(); pass++) {
            furtherPass(batch);
        }
        for (int n = 0; n < batch.size(); n++) {
            if (batch.contextSize(n) > 0) {
                reservoir.add(batch, n, random);
            }
        }
        if (forgetting.happened()) {
            rebuild(forgetting.items());
        }
        expire();
    }

    private void touch(Examples batch, int n) {
        int item = batch.target(n);
        long time = batch.time(n);
        latest = Math.max(latest, time);
        Slots slots = model.slots();
        int touches = slots.touch(item, 1);
        int row = slots.row(item);
        if (row >= 0) {
            slots.see(row, time);
        } else if (touches >= settings.admitAfter()) {
            admit(batch, n);
        }
    }

    private void admit(Examples batch, int n) {
        if (model.slots().size() >= settings.maxItems()) {
            makeRoom();
        }
        float[] near = lesson.direction(batch, n);
        int row = model.admit(batch.target(n), batch.time(n));
        model.begin(row, near == null ? nowhere : near, NOISE, random);
    }

    private void firstPass(Examples batch) {
        for (int n = 0; n < batch.size(); n++) {
            lesson.learn(batch, n);
            replay();
        }
    }

    private void replay() {
        for (int n = 0; n < settings.replays() && reservoir.size() > 0; n++) {
            lesson.learn(reservoir.examples(), random.below(reservoir.size()));
        }
    }

    /** In another order, so that what comes last in a batch is not favoured. */
    private void furtherPass(Examples batch) {
        int size = batch.size();
        if (order.length < size) {
            order = new int[Math.max(size, settings.stepSize())];
        }
        for (int n = 0; n < size; n++) {
            int other = random.below(n + 1);
            order[n] = order[other];
            order[other] = n;
        }
        for (int n = 0; n < size; n++) {
            lesson.learn(batch, order[n]);
        }
    }

    /** Rows of few touches forget all that they learned, and learn again from the reservoir. */
    private void rebuild(boolean[] items) {
        Slots slots = model.slots();
        for (int item = 0; item < items.length; item++) {
            int row = items[item] ? slots.row(item) : -1;
            items[item] = row >= 0 && slots.touches(item) < settings.rebuildBelow();
            if (items[item]) {
                model.begin(row, nowhere, NOISE, random);
            }
        }
        Examples examples = reservoir.examples();
        for (int pass = 0; pass < settings.passes(); pass++) {
            for (int n = 0; n < examples.size(); n++) {
                if (examples.touches(n, items)) {
                    lesson.learn(examples, n);
                }
            }
        }
    }

    private void expire() {
        Slots slots = model.slots();
        for (int row = slots.size() - 1; row >= 0; row--) {
            if (latest - slots.seen(row) > settings.idleAfter()) {
                drop(row);
            }
        }
    }

    private void makeRoom() {
        Slots slots = model.slots();
        int left = slots.size() / PART_DROPPED + 1;
        long bound = slots.seenBefore(1.0 / PART_DROPPED);
        for (int row = slots.size() - 1; row >= 0 && left > 0; row--) {
            if (slots.seen(row) <= bound) {
                drop(row);
                left--;
            }
        }
    }

    /** The item starts from nothing when it comes again. */
    private void drop(int row) {
        int item = model.slots().item(row);
        model.slots().touch(item, -model.slots().touches(item));
        model.drop(row);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(steps);
        out.writeLong(latest);
        model.write(out);
        reservoir.write(out);
    }

    void read(DataInput in) throws IOException {
        steps = in.readLong();
        latest = in.readLong();
        model.read(in);
        reservoir.read(in);
    }
}
