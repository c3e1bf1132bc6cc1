package dev.attune.evaluate.exam;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.catalog.Item;
import dev.attune.evaluate.format.Catalogue;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.model.Events;
import dev.attune.evaluate.model.Proposal;
import dev.attune.evaluate.model.Subject;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the recorded rows and the models, so that a model is asked for its list before anything of it has seen
 * the answer. Training rows are learned freely until the scored part {@linkplain #open opens}. Rows of the scored part
 * come {@linkplain Sealed sealed}, each once; the seal is broken by {@link #score} or {@link #pass}, which give the only
 * {@link Ticket} for the row, and only with the ticket a profile may {@linkplain #observe take it in} or the sources
 * may {@linkplain #learn learn} it. Anything else throws. One thread.
 */
public final class Exam {
    private final Subject subject;
    private final Consumer<Outcome> outcomes;
    private final Experience experience;
    private final @Nullable Catalogue catalogue;
    private Iterator<Row> rows = Collections.emptyIterator();
    private boolean open;

    /** An exam that has not opened; items are cold by what was learned of them. */
    public Exam(Subject subject, Consumer<Outcome> outcomes) {
        this(subject, outcomes, Experience.ofLearned(), null);
    }

    /**
     * An exam that has not opened.
     *
     * @param catalogue gathers what the rows say of their items, and the subject is told of it when a row is shown; null:
     *     rows do not describe items
     */
    public Exam(Subject subject, Consumer<Outcome> outcomes, Experience experience, @Nullable Catalogue catalogue) {
        this.subject = subject;
        this.outcomes = outcomes;
        this.experience = experience;
        this.catalogue = catalogue;
    }

    /** The catalogue knows the item from now on. */
    public void store(Item item, long time) {
        requireTraining();
        subject.store(item, time);
    }

    /** What is known of a person from outside is known from now on. */
    public void introduce(String person, Map<String, String> attributes, long time) {
        requireTraining();
        subject.introduce(person, attributes, time);
    }

    /** Everything learns a row of the training part. */
    public void train(Row row) {
        requireTraining();
        describe(row);
        subject.learn(row);
        experience.seen(row);
        experience.learned(row);
    }

    /** Ends the training part: the scored part holds these rows, in this order. */
    public void open(Iterator<Row> scoredRows) {
        requireTraining();
        open = true;
        rows = scoredRows;
        subject.settle();
    }

    /** The next row of the scored part, null at its end. */
    public @Nullable Sealed next() {
        return rows.hasNext() ? new Sealed(this, rows.next()) : null;
    }

    /**
     * Asks every model for its list, and counts where the item of the row stands in it.
     *
     * @param target a row with an item
     */
    public Ticket score(Sealed target, Question question) {
        target.take(this);
        Row row = target.row();
        String item = requireNonNull(row.item(), "item");
        String person = Events.person(row);
        outcomes.accept(new Outcome(
                question,
                item,
                row.time(),
                experience.isColdUser(person),
                experience.isColdItem(item),
                subject.propose(person, question.now(), question.exclude())));
        return new Ticket(this, row);
    }

    /**
     * Asks every model for its list for the person of some rows, which stay sealed: the same rows may be asked for again.
     *
     * @param rows of one person, at least one
     * @param now site time of the list, ms
     * @param exclude items that cannot be the answer
     * @return the lists in the order of the models
     */
    public List<Proposal> ask(List<Sealed> rows, long now, Set<String> exclude) {
        String person = Events.person(rows.get(0).row());
        for (Sealed sealed : rows) {
            sealed.requireUntaken(this);
            if (!Events.person(sealed.row()).equals(person)) {
                throw new IllegalArgumentException("rows: of several people (expected: of one)");
            }
        }
        return subject.propose(person, now, exclude);
    }

    /** Gives the row up as something to predict: it is never scored. */
    public Ticket pass(Sealed row) {
        row.take(this);
        return new Ticket(this, row.row());
    }

    /** The profile of the row's person takes it in; no source does. */
    public void observe(Ticket ticket) {
        Row row = ticket.observe(this);
        describe(row);
        subject.observe(row);
        experience.seen(row);
    }

    /** The sources learn the row, and the profile takes it in unless it {@linkplain #observe did before}. */
    public void learn(Ticket ticket) {
        Row row = ticket.learn(this);
        if (!ticket.observed()) {
            describe(row);
            experience.seen(row);
        }
        subject.learn(row);
        experience.learned(row);
    }

    /** Whatever slow sources noted down is learned now. */
    public void settle() {
        subject.settle();
    }

    private void describe(Row row) {
        Item item = catalogue == null ? null : catalogue.add(row);
        if (item != null) {
            subject.store(item, row.time());
        }
    }

    private void requireTraining() {
        if (open) {
            throw new IllegalStateException("training: after the scored part was opened (expected: before)");
        }
    }
}
