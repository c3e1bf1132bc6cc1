package dev.attune.engine.source.factors;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.SteppedSource;
import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Items that people like alike: matrix factorisation for implicit feedback, learned from each interaction by element-wise
 * alternating least squares (He et al., SIGIR 2016).
 *
 * <p><b>Learning.</b> An engagement of positive weight is a seen pair of person and item with target 1; its weight is the
 * sum of the engagement weights, capped. All other pairs have target 0 and a small weight, see {@link Items}. The loss is
 *
 * <pre>Σ_seen w (1 − p·q)² + Σ_missing c (p·q)² + λ Σ_u (n_u + Σ c) |p|² + λ Σ_i (f_i + c_i U) |q|²</pre>
 *
 * with the frequency-scaled regularisation of Rendle et al. (RecSys 2022). Each interaction improves the vectors of its
 * person and its item by one pass over their coordinates, and those of {@code refresh} other people and items in turn.
 *
 * <p><b>Bounds.</b> The trainer works on the {@code people} who were active last (the one least recently active makes
 * way) and their last {@code itemsPerPerson} items; what falls out counts no longer. An item is learned from the last
 * {@code peoplePerItem} of the people who hold it, who stand for all of them. It gets a vector once {@code admitAfter}
 * people hold it, and loses it when none does or nobody touched it for {@code idle} ms.
 *
 * <p><b>Reading.</b> Nothing of the trainer's people: who asks is folded in from the recent items of the query by the exact
 * solution against the published item vectors, which are then all looked through.
 *
 * <p><b>Publishing.</b> Two copies of the item vectors take turns; a step writes what it changed into the one that nobody
 * is sent to, and {@link #publish} turns them round.
 *
 * <p><b>Taking back.</b> A pair goes with its last touch, a person with the last pair: slot, list and traces in the items'
 * lists; the vectors concerned improve without them, and all others in turn. Nothing is left of the pair but in the
 * vectors, which forget it as they go on. What made way before cannot be taken back and need not be; if the same pair
 * came back since, the retraction takes from the new one.
 *
 * <p><b>Memory.</b> K = 32: 12 K bytes an item with a vector (the trainer's and two published ones) and 8 for each person
 * remembered; 4 K + 100 bytes a person and 12 for each item in the list.
 */
public final class Factors implements SteppedSource {
    private static final int SECTION_VERSION = 1;

    private final FactorsSettings settings;
    private final Trainer trainer;
    private Notes notes = new Notes();
    private Notes taken = new Notes();
    private Published back;
    private boolean unpublished;
    private volatile Published front;

    public Factors(FactorsSettings settings) {
        this.settings = settings;
        this.trainer = new Trainer(settings);
        this.back = new Published(settings);
        this.front = new Published(settings);
    }

    @Override
    public String name() {
        return "factors";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        if (signal.weight() > 0) {
            notes.add(signal);
        }
    }

    @Override
    public boolean due() {
        return notes.size() >= settings.step();
    }

    @Override
    public void publish() {
        if (unpublished) {
            unpublished = false;
            Published next = back;
            back = front;
            front = next;
        }
    }

    @Override
    public Runnable step() {
        Notes handedOver = notes;
        notes = taken;
        taken = handedOver;
        unpublished = true;
        return this::learnTaken;
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        do {
            candidates.clear();
        } while (!front.propose(query, candidates));
        candidates.keepBest(query.limit());
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        out.writeBoolean(unpublished);
        notes.write(out);
        trainer.write(out);
        front.write(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        unpublished = in.readBoolean();
        notes.read(in);
        trainer.read(in);
        front.read(in);
        back.update(trainer);
    }

    /** For tests, which look inside. */
    Trainer trainer() {
        return trainer;
    }

    private void learnTaken() {
        trainer.learn(taken);
        taken.clear();
        back.update(trainer);
    }
}
