package dev.attune.evaluate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.evaluate.check.NextItemScore.Case;
import dev.attune.evaluate.format.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NextItemOverHttpTest {
    @TempDir
    Path folder = Path.of("");

    private final List<String> calls = new ArrayList<>();

    @Test
    void sendsAClickAsksForAListAndComparesItWithTheNextItem() throws Exception {
        Path file = file(
                "1\ta\t1396437000", "1\tb\t1396437030", "1\tb\t1396437040", "2\tb\t1396437010", "2\tc\t1396437020");
        NextItemOverHttp check = new NextItemOverHttp(this::send, this::recommend, 2);

        NextItemScore score = check.score(List.of(file));

        assertThat(calls).containsExactly("send a", "ask 1", "send b", "ask 2", "send c", "send b", "ask 1", "send b");
        assertThat(score.cases())
                .containsExactly(new Case("1", 1, "b", 2), new Case("2", 1, "c", 0), new Case("1", 2, "b", 2));
        assertThat(score.hitRate()).isEqualTo(2 / 3.0);
        assertThat(score.meanReciprocalRank()).isEqualTo(1 / 3.0);
        assertThat(score).hasToString("HR@2 0.6667  MRR@2 0.3333  (3 cases)");
    }

    @Test
    void trainingGoesInBatchesAndInTimeOrder() throws Exception {
        Path file = file("1\ta\t1396437000", "1\tb\t1396437030", "2\tc\t1396437010");

        long sent = new NextItemOverHttp(this::send, this::recommend, 2).train(List.of(file), 2);

        assertThat(sent).isEqualTo(3);
        assertThat(calls).containsExactly("send a c", "send b");
    }

    @Test
    void twoRunsAreComparedCaseByCase() {
        NextItemScore one = new NextItemScore(20, List.of(new Case("1", 1, "b", 2), new Case("1", 2, "c", 0)));
        NextItemScore two = new NextItemScore(20, List.of(new Case("1", 1, "b", 2), new Case("1", 2, "c", 5)));

        assertThat(one.differences(two)).isEqualTo(1);
        assertThatThrownBy(() -> one.differences(new NextItemScore(20, List.of())))
                .hasMessage("cases: 0 (expected: 2, as in the other run)");
        assertThat(new NextItemScore(20, List.of()).hitRate()).isZero();
    }

    private void send(List<Row> rows) {
        calls.add("send " + String.join(" ", rows.stream().map(Row::item).toList()));
    }

    private List<String> recommend(String anonymousId, String session, int limit) {
        calls.add("ask " + session);
        return List.of("a", "b", "c");
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("c.txt"), "SessionId\tItemId\tTime\n" + String.join("\n", lines) + "\n");
    }
}
