package dev.attune.evaluate.exam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrequentialTest {
    private static final int DAY = 86_400;

    @TempDir
    Path folder = Path.of("");

    private final SubjectDouble subject = new SubjectDouble();
    private final List<Outcome> outcomes = new ArrayList<>();

    @Test
    void aRowIsAskedForJustBeforeItHappensAndLearnedAtOnce() throws IOException {
        run(Refresh.LIVE, Target.SESSION, sessions("1 a 10", "2 x 15", "1 b 20"));

        assertThat(subject.calls)
                .containsExactly("settle", "learn 1:a", "learn 2:x", "propose 1 20 without a", "learn 1:b");
        assertThat(outcomes).extracting(Outcome::target).containsExactly("b");
    }

    @Test
    void onlyAnItemThatDiffersFromTheLastIsAskedFor() throws IOException {
        run(Refresh.LIVE, Target.SESSION, sessions("1 a 10", "1 a 20", "1 b 30", "1 a 40"));

        assertThat(outcomes).extracting(Outcome::target).containsExactly("b", "a");
        assertThat(outcomes)
                .extracting(outcome -> outcome.question().position())
                .containsExactly(2, 3);
        assertThat(outcomes).extracting(outcome -> outcome.question().repeat()).containsExactly(false, true);
    }

    @Test
    void frozenSourcesNeverLearnWhileProfilesDo() throws IOException {
        run(Refresh.NONE, Target.SESSION, sessions("1 a 10", "1 b 20"));

        assertThat(subject.calls).containsExactly("settle", "observe 1:a", "propose 1 20 without a", "observe 1:b");
    }

    @Test
    void aDayIsLearnedWhenTheNextOneBegins() throws IOException {
        run(Refresh.DAILY, Target.SESSION, sessions("1 a 10", "1 b 20", "2 c " + (10 + DAY), "2 d " + (20 + DAY)));

        assertThat(subject.calls)
                .containsExactly(
                        "settle",
                        "observe 1:a",
                        "propose 1 20 without a",
                        "observe 1:b",
                        "learn 1:a",
                        "learn 1:b",
                        "settle",
                        "observe 2:c",
                        "propose 2 420 without c",
                        "observe 2:d");
    }

    @Test
    void theStoryOfAPersonGoesOnOverSessions() throws IOException {
        run(Refresh.LIVE, Target.PERSON, people("1 a pv 10", "1 b pv " + DAY, "1 b buy " + (1 + DAY)));

        assertThat(outcomes).extracting(Outcome::target).containsExactly("b");
        assertThat(outcomes.get(0).question().unit()).isEqualTo("u:1");
    }

    @Test
    void whatIsBoughtTogetherIsAskedForBeforeAnyOfItIsShown() throws IOException {
        run(
                Refresh.LIVE,
                Target.PURCHASE,
                people("1 a buy 10", "2 z pv 15", "1 b buy 20", "1 c buy 20", "2 d pv 20", "2 z buy 30"));

        assertThat(subject.calls)
                .containsExactly(
                        "settle",
                        "store a",
                        "learn 1:a",
                        "store z",
                        "learn 2:z",
                        "propose 1 20",
                        "propose 1 20",
                        "store b",
                        "learn 1:b",
                        "store c",
                        "learn 1:c",
                        "store d",
                        "learn 2:d",
                        "propose 2 30",
                        "learn 2:z");
        assertThat(outcomes).extracting(outcome -> outcome.question().repeat()).containsExactly(false, false, true);
    }

    @Test
    void whereTimesAreDays_allOfADayIsAskedForBeforeAnyOfItIsShown() throws IOException {
        Exam exam = new Exam(subject, outcomes::add);
        exam.open(people("1 a pv 10", "2 z pv 20", "1 b pv 20", "1 c pv 20").iterator());
        new Prequential(exam, Refresh.LIVE, Target.PERSON, Sample.ALL, true).run(done -> {});

        assertThat(subject.calls)
                .containsExactly(
                        "settle",
                        "learn 1:a",
                        "propose 1 20 without a",
                        "propose 1 20 without a",
                        "learn 2:z",
                        "learn 1:b",
                        "learn 1:c");
    }

    @Test
    void theSameCasesAreColdInEveryMode() throws IOException {
        String[] clicks = new String[12];
        for (int n = 0; n < clicks.length; n++) {
            clicks[n] = "1 " + (n % 2 == 0 ? "a " : "b ") + n;
        }
        List<List<Boolean>> cold = new ArrayList<>();
        for (Refresh refresh : Refresh.values()) {
            outcomes.clear();
            run(refresh, Target.SESSION, sessions(clicks));
            cold.add(outcomes.stream().map(Outcome::coldItem).toList());
        }

        assertThat(cold.get(0)).hasSize(11).startsWith(true).endsWith(false, false);
        assertThat(cold).allMatch(cold.get(0)::equals);
    }

    @Test
    void aSampleIsScoredAndEverythingIsLearned() throws IOException {
        String[] clicks = new String[400];
        for (int n = 0; n < clicks.length; n++) {
            clicks[n] = n / 2 + (n % 2 == 0 ? " a " : " b ") + n;
        }
        Exam exam = new Exam(subject, outcomes::add);
        exam.open(sessions(clicks).iterator());
        new Prequential(exam, Refresh.LIVE, Target.SESSION, new Sample(.2)).run(done -> {});

        assertThat(outcomes).hasSizeBetween(20, 60);
        assertThat(subject.calls.stream().filter(call -> call.startsWith("learn")))
                .hasSize(400);
    }

    private void run(Refresh refresh, Target target, List<Row> rows) {
        Exam exam = new Exam(
                subject,
                outcomes::add,
                Experience.ofHappened(),
                target == Target.SESSION ? null : Format.TAOBAO.catalogue());
        exam.open(rows.iterator());
        new Prequential(exam, refresh, target, Sample.ALL).run(done -> {});
    }

    private List<Row> sessions(String... clicks) throws IOException {
        return Clicks.ofSessions(folder, clicks);
    }

    private List<Row> people(String... rows) throws IOException {
        return Clicks.ofPeople(folder, rows);
    }
}
