package dev.attune.evaluate.exam;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.evaluate.format.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is shown what it is about to be asked. */
final class ExamTest {
    @TempDir
    Path folder = Path.of("");

    private final SubjectDouble subject = new SubjectDouble();
    private final List<Outcome> outcomes = new ArrayList<>();
    private Exam exam = new Exam(subject, outcomes::add);

    @BeforeEach
    void begin() {
        exam = new Exam(subject, outcomes::add);
    }

    @Test
    void aRowIsShownOnlyWithTheTicketThatItsScoringGave() throws IOException {
        exam.open(rows("1 a 10", "1 b 20").iterator());
        Ticket first = exam.pass(next());
        exam.observe(first);
        Ticket second = exam.score(next(), question("1", 10_000, 1));
        exam.learn(second);

        assertThat(subject.calls).containsExactly("settle", "observe 1:a", "propose 1 10", "learn 1:b");
        assertThat(exam.next()).isNull();
    }

    @Test
    void whatWasShownCannotBeScoredAfterwards() throws IOException {
        exam.open(rows("1 a 10", "1 b 20").iterator());
        Sealed row = next();
        exam.learn(exam.pass(row));

        assertThatThrownBy(() -> exam.score(row, question("1", 10_000, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("taken before");
        assertThatThrownBy(() -> exam.pass(row)).isInstanceOf(IllegalStateException.class);
        assertThat(outcomes).isEmpty();
    }

    @Test
    void aRowIsScoredOnce() throws IOException {
        exam.open(rows("1 a 10").iterator());
        Sealed row = next();
        exam.score(row, question("1", 10_000, 1));

        assertThatThrownBy(() -> exam.score(row, question("1", 10_000, 1))).isInstanceOf(IllegalStateException.class);
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void nothingIsTrainedFreelyOnceTheScoredPartIsOpen() throws IOException {
        List<Row> rows = rows("1 a 10", "1 b 20");
        exam.train(rows.get(0));
        exam.open(rows.subList(1, 2).iterator());

        assertThatThrownBy(() -> exam.train(rows.get(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after the scored part was opened");
        assertThatThrownBy(() -> exam.open(rows.iterator())).isInstanceOf(IllegalStateException.class);
        assertThat(subject.calls).containsExactly("learn 1:a", "settle");
    }

    @Test
    void aTicketIsGoodOnce() throws IOException {
        exam.open(rows("1 a 10", "1 b 20").iterator());
        Ticket ticket = exam.pass(next());
        exam.observe(ticket);
        exam.learn(ticket);

        assertThatThrownBy(() -> exam.learn(ticket)).hasMessageContaining("learned before");
        assertThatThrownBy(() -> exam.observe(ticket)).hasMessageContaining("used before");
        assertThat(subject.calls).containsExactly("settle", "observe 1:a", "learn 1:a");
    }

    @Test
    void ticketsAndSealsOfAnotherExamAreWorthNothing() throws IOException {
        SubjectDouble victim = new SubjectDouble();
        Exam other = new Exam(victim, outcomes::add);
        other.open(rows("1 a 10").iterator());
        exam.open(rows("1 a 10", "1 b 20").iterator());
        Ticket ticket = exam.pass(next());
        Sealed row = next();

        assertThatThrownBy(() -> other.learn(ticket)).hasMessageContaining("of another exam");
        assertThatThrownBy(() -> other.observe(ticket)).hasMessageContaining("of another exam");
        assertThatThrownBy(() -> other.score(row, question("1", 0, 1))).hasMessageContaining("of another exam");
        assertThat(victim.calls).containsExactly("settle");
    }

    @Test
    void frozenSourcesLearnNothingWhileTheSessionGrows() throws IOException {
        exam.open(rows("1 a 10", "2 x 15", "1 b 20", "1 c 30", "2 y 40").iterator());
        new NextItem(exam, Refresh.NONE, Sample.ALL).run(done -> {});

        assertThat(subject.calls)
                .containsExactly(
                        "settle",
                        "observe 1:a",
                        "observe 2:x",
                        "propose 1 10",
                        "observe 1:b",
                        "propose 1 20",
                        "observe 1:c",
                        "propose 2 15",
                        "observe 2:y");
        assertThat(outcomes)
                .extracting(outcome -> outcome.question().position())
                .containsExactly(1, 2, 1);
        assertThat(outcomes).extracting(Outcome::target).containsExactly("b", "c", "y");
    }

    @Test
    void aLiveSessionIsLearnedWhenAllOfItIsScored() throws IOException {
        exam.open(rows("1 a 10", "2 x 15", "1 b 20", "2 y 40").iterator());
        new NextItem(exam, Refresh.LIVE, Sample.ALL).run(done -> {});

        assertThat(subject.calls)
                .containsExactly(
                        "settle",
                        "observe 1:a",
                        "observe 2:x",
                        "propose 1 10",
                        "observe 1:b",
                        "learn 1:a",
                        "learn 1:b",
                        "propose 2 15",
                        "observe 2:y",
                        "learn 2:x",
                        "learn 2:y");
    }

    @Test
    void peopleAndItemsAreColdUntilFiveRowsOfThemWereSeen() throws IOException {
        rows("1 a 1", "1 a 2", "1 a 3", "1 a 4", "1 a 5").forEach(exam::train);
        exam.open(rows("1 a 10", "2 a 11", "2 b 12").iterator());
        exam.score(next(), question("1", 9_000, 5));
        exam.observe(exam.score(next(), question("2", 9_000, 1)));
        exam.score(next(), question("2", 9_000, 1));

        assertThat(outcomes).extracting(Outcome::coldUser).containsExactly(false, true, true);
        assertThat(outcomes).extracting(Outcome::coldItem).containsExactly(false, false, true);
    }

    @Test
    void aSampleIsTheSameEveryTimeAndAboutAsLargeAsAskedFor() {
        Sample fifth = new Sample(.2);
        int held = 0;
        for (int n = 0; n < 10_000; n++) {
            held += fifth.holds("session " + n) ? 1 : 0;
        }

        assertThat(held).isBetween(1_850, 2_150);
        assertThat(Sample.ALL.holds("anything")).isTrue();
        assertThatThrownBy(() -> new Sample(0)).hasMessage("sample: 0.0 (expected: above 0, at most 1)");
    }

    private static Question question(String session, long now, int position) {
        return new Question(session, now, position, Set.of(), false);
    }

    private Sealed next() {
        return requireNonNull(exam.next());
    }

    private List<Row> rows(String... clicks) throws IOException {
        return Clicks.ofSessions(folder, clicks);
    }
}
