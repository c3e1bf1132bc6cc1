package dev.attune.evaluate.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.evaluate.format.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnseenItemsTest {
    @TempDir
    Path folder = Path.of("");

    private final SubjectDouble subject = new SubjectDouble();
    private final List<Ranking> rankings = new ArrayList<>();

    @Test
    void somebodyKnownIsAskedForOnceForWhatIsNew() throws IOException {
        run(people("1 a pv 10"), people("1 a pv 20", "1 b pv 30", "1 c pv 40"));

        assertThat(subject.calls).containsExactly("learn 1:a", "settle", "propose 1 10 without a");
        assertThat(rankings).extracting(Ranking::group).containsExactly("known");
        assertThat(rankings.get(0).liked()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void aNewcomerIsAskedForAfterNoneOneAndFiveRows_alwaysForTheSameAnswer() throws IOException {
        run(
                people("1 z pv 10"),
                people("2 a pv 20", "2 b pv 21", "2 c pv 22", "2 d pv 23", "2 e pv 24", "2 f pv 25", "2 a pv 26"));

        assertThat(rankings).extracting(Ranking::group).containsExactly("new, 0 rows", "new, 1 row", "new, 5 rows");
        assertThat(rankings).extracting(Ranking::liked).containsOnly(Set.of("f"));
        assertThat(subject.calls.stream().map(call -> call.replaceFirst(" without.*", "")))
                .containsExactly(
                        "learn 1:z",
                        "settle",
                        "propose 2 10",
                        "observe 2:a",
                        "propose 2 20",
                        "observe 2:b",
                        "observe 2:c",
                        "observe 2:d",
                        "observe 2:e",
                        "propose 2 24");
    }

    @Test
    void whoLeavesNothingToAskForIsLeftOut() throws IOException {
        run(people("1 a pv 10"), people("1 a pv 20", "2 a pv 21", "2 b pv 22"));

        assertThat(rankings).isEmpty();
    }

    @Test
    void rowsThatWereShownCannotBeAskedFor() throws IOException {
        Exam exam = new Exam(subject, outcome -> {});
        exam.open(people("1 a pv 10", "1 b pv 20", "2 b pv 30").iterator());
        Sealed first = java.util.Objects.requireNonNull(exam.next());
        Sealed second = java.util.Objects.requireNonNull(exam.next());
        Sealed others = java.util.Objects.requireNonNull(exam.next());
        exam.ask(List.of(first, second), 0, Set.of());
        exam.observe(exam.pass(first));

        assertThatThrownBy(() -> exam.ask(List.of(first, second), 0, Set.of())).hasMessageContaining("taken before");
        assertThatThrownBy(() -> exam.ask(List.of(second, others), 0, Set.of()))
                .hasMessage("rows: of several people (expected: of one)");
        assertThatThrownBy(() -> exam.introduce("u:1", Map.of(), 0))
                .hasMessageContaining("after the scored part was opened");
    }

    private void run(List<Row> train, List<Row> test) {
        Exam exam = new Exam(subject, outcome -> {});
        Map<String, Set<String>> items = new HashMap<>();
        train.forEach(row -> {
            exam.train(row);
            items.computeIfAbsent("u:" + row.user(), key -> new HashSet<>()).add(String.valueOf(row.item()));
        });
        exam.open(test.iterator());
        new UnseenItems(exam, items, rankings::add, Sample.ALL)
                .run(train.get(train.size() - 1).time());
    }

    private List<Row> people(String... rows) throws IOException {
        return Clicks.ofPeople(folder, rows);
    }
}
