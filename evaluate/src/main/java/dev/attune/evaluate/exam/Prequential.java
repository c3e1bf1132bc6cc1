package dev.attune.evaluate.exam;

import static java.util.Objects.requireNonNull;

import dev.attune.evaluate.format.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every row in time order: the models are asked for it just before it happens, the answer is recorded, and then they
 * learn it (Dawid, Journal of the Royal Statistical Society A 147, 1984; Gama, Sebastião, Rodrigues, Machine Learning
 * 90, 2013). With {@link Refresh#LIVE} they learn at once, with {@link Refresh#DAILY} when the day (UTC) is over, with
 * {@link Refresh#NONE} never; profiles always take a row in at once.
 */
public final class Prequential {
    private final Exam exam;
    private final Refresh refresh;
    private final Target target;
    private final Sample sample;
    private final boolean moments;
    private final Map<String, Story> stories = new HashMap<>();
    private final List<Ticket> unlearned = new ArrayList<>();
    private long day = Long.MIN_VALUE;

    /** Rows of one time come one after the other, but for {@link Target#PURCHASE}. */
    public Prequential(Exam exam, Refresh refresh, Target target, Sample sample) {
        this(exam, refresh, target, sample, false);
    }

    /**
     * @param sample of sessions or people, whichever the target goes by
     * @param moments whether all rows of one time are asked for before any of them is shown: where times are days, the
     *     order of a day is nobody's
     */
    public Prequential(Exam exam, Refresh refresh, Target target, Sample sample, boolean moments) {
        this.moments = moments || target == Target.PURCHASE;
        this.exam = exam;
        this.refresh = refresh;
        this.target = target;
        this.sample = sample;
    }

    /** Goes through the whole scored part, which need not fit into memory. */
    public void run(LongConsumer progress) {
        long done = 0;
        Sealed ahead = exam.next();
        while (ahead != null) {
            List<Sealed> moment = new ArrayList<>();
            Sealed first = ahead;
            do {
                moment.add(ahead);
                ahead = exam.next();
            } while (ahead != null && isSameMoment(first.row(), ahead.row()));
            take(moment);
            done += moment.size();
            progress.accept(done);
        }
    }

    private boolean isSameMoment(Row first, Row row) {
        return moments && row.time() == first.time();
    }

    private void take(List<Sealed> moment) {
        turnTo(Math.floorDiv(moment.get(0).row().time(), TimeUnit.DAYS.toMillis(1)));
        List<Ticket> tickets = new ArrayList<>(moment.size());
        for (Sealed sealed : moment) {
            tickets.add(ask(sealed));
        }
        for (Sealed sealed : moment) {
            remember(sealed.row());
        }
        tickets.forEach(this::show);
    }

    private Ticket ask(Sealed sealed) {
        Row row = sealed.row();
        Story story = stories.get(target.unit(row));
        if (story == null || row.item() == null || !asks(row, story)) {
            return exam.pass(sealed);
        }
        Set<String> exclude = target == Target.PURCHASE ? Set.of() : Set.of(story.last());
        boolean repeat = story.items.contains(row.item());
        return exam.score(sealed, new Question(target.unit(row), row.time(), story.rows, exclude, repeat));
    }

    private boolean asks(Row row, Story story) {
        return target == Target.PURCHASE
                ? row.type().equals("purchase")
                : !story.last().equals(row.item());
    }

    /** Only the stories that are scored are kept. */
    private void remember(Row row) {
        String unit = target.unit(row);
        if (row.item() != null && sample.holds(unit)) {
            stories.computeIfAbsent(unit, ignored -> new Story()).add(row.item());
        }
    }

    private void show(Ticket ticket) {
        if (refresh == Refresh.LIVE) {
            exam.learn(ticket);
            return;
        }
        exam.observe(ticket);
        if (refresh == Refresh.DAILY) {
            unlearned.add(ticket);
        }
    }

    private void turnTo(long newDay) {
        if (newDay > day && !unlearned.isEmpty()) {
            unlearned.forEach(exam::learn);
            unlearned.clear();
            exam.settle();
        }
        day = Math.max(day, newDay);
    }

    /** What a session or a person did so far. */
    private static final class Story {
        final Set<String> items = new HashSet<>(4);
        private @Nullable String last;
        int rows;

        String last() {
            return requireNonNull(last, "last");
        }

        void add(String item) {
            items.add(item);
            last = item;
            rows++;
        }
    }
}
