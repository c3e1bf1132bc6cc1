package dev.attune.evaluate.exam;

import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.model.Events;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Each click of a test session is predicted from the clicks before it, all sessions in the order of their clicks. The
 * list is made at the time of the last click that it rests on. With {@link Refresh#LIVE} a session is learned when its
 * last click is over and all of it is scored: never line by line, which would let the shorter prefixes know the longer.
 */
public final class NextItem {
    private final Exam exam;
    private final boolean live;
    private final Sample sample;
    private final Map<String, Open> sessions = new HashMap<>();

    /** @param refresh not {@link Refresh#DAILY}: a session is the unit here */
    public NextItem(Exam exam, Refresh refresh, Sample sample) {
        if (refresh == Refresh.DAILY) {
            throw new IllegalArgumentException("refresh: daily (expected: none or live, for next-item)");
        }
        this.exam = exam;
        this.live = refresh == Refresh.LIVE;
        this.sample = sample;
    }

    /** Goes through the whole scored part, which is held in memory. */
    public void run(LongConsumer progress) {
        List<Sealed> rows = new ArrayList<>();
        for (Sealed row = exam.next(); row != null; row = exam.next()) {
            if (row.row().item() == null) {
                exam.pass(row);
                continue;
            }
            rows.add(row);
            open(row.row()).left++;
        }
        long done = 0;
        for (Sealed row : rows) {
            take(row);
            progress.accept(++done);
        }
    }

    private void take(Sealed sealed) {
        Row row = sealed.row();
        String name = session(row);
        Open session = open(row);
        boolean scored = session.position > 0 && sample.holds(name);
        Ticket ticket = scored ? exam.score(sealed, session.question(name, row)) : exam.pass(sealed);
        exam.observe(ticket);
        session.position++;
        session.items.add(String.valueOf(row.item()));
        session.lastTime = row.time();
        if (live) {
            session.tickets.add(ticket);
        }
        if (--session.left == 0) {
            session.tickets.forEach(exam::learn);
            sessions.remove(name);
        }
    }

    private Open open(Row row) {
        return sessions.computeIfAbsent(session(row), ignored -> new Open());
    }

    private static String session(Row row) {
        String person = Events.person(row);
        return row.session() == null ? person : person + '/' + row.session();
    }

    /** A session that is going on. */
    private static final class Open {
        final List<Ticket> tickets = new ArrayList<>();
        final Set<String> items = new HashSet<>(4);
        int left;
        int position;
        long lastTime;

        Question question(String name, Row row) {
            return new Question(name, lastTime, position, Set.of(), items.contains(String.valueOf(row.item())));
        }
    }
}
