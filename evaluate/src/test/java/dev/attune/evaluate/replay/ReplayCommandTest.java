package dev.attune.evaluate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.evaluate.EvaluateCommands;
import dev.attune.evaluate.replay.CollectorDouble.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ReplayCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final CollectorDouble site = new CollectorDouble();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void tellsWhatBecameOfTheEvents() throws IOException {
        int exit = run(
                "--format",
                "taobao",
                "--to",
                site.base().toString(),
                "--skip-bad",
                "1",
                file("x", "1,10,5,pv,1511658000"));

        assertThat(exit).isZero();
        assertThat(out.toString())
                .containsPattern("sent +1 events in ")
                .containsPattern("accepted +1\\R")
                .containsPattern("bad lines +1\\R +t.csv:1: item_id: 1 columns");
    }

    @Test
    void endsWithOneWhenEventsWereRejectedUnlessThatIsAllowed() throws IOException {
        String file = file("1,10,5,pv,1511658000", "1,bad,5,pv,1511658000");

        assertThat(run("--format", "taobao", "--to", site.base().toString(), file))
                .isEqualTo(1);
        assertThat(out.toString()).containsPattern("invalid_item +1, first: t.csv:2 item");
        assertThat(run("--format", "taobao", "--to", site.base().toString(), "--allow-rejects", file))
                .isZero();
    }

    @Test
    void aFailedReplaySaysWhereToGoOn() throws IOException {
        String file = file("1,10,5,pv,1511658000", "1,11,5,pv,1511658000", "1,12,5,pv,1511658000");
        String to = site.base().toString();
        assertThat(run("--format", "taobao", "--to", to, "--limit", "1", file)).isZero();
        site.fail(Fault.FORBID);

        assertThat(run("--format", "taobao", "--to", to, "--start", "1", file)).isEqualTo(1);

        assertThat(err.toString()).contains("answered 401");
        assertThat(out.toString()).contains("to go on: --start 1");
        assertThat(run("--format", "taobao", "--to", to, "--start", "1", file)).isZero();
        assertThat(site.events()).hasSize(3);
    }

    @Test
    void aFileOfAnotherKindEndsWithOneAndItsPlace() throws IOException {
        assertThat(run("--format", "yoochoose", "--to", site.base().toString(), file("1,10,5,pv,1511658000")))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("t.csv:1: SessionId: a file of the set taobao (expected: header SessionId, ItemId, Time)");
    }

    @Test
    void wrongUsageEndsWithTwo() throws IOException {
        String file = file("1,10,5,pv,1511658000");
        String to = site.base().toString();

        assertThat(run(file)).isEqualTo(2);
        assertThat(run("--format", "netflix", "--to", to, file)).isEqualTo(2);
        assertThat(run("--format", "taobao", "--to", "localhost", file)).isEqualTo(2);
        assertThat(run("--format", "taobao", "--to", to, "--speed", "fast", file))
                .isEqualTo(2);
        assertThat(run("--format", "taobao", "--to", to, "--speed", "-1", file)).isEqualTo(2);
        assertThat(run("--format", "taobao", "--to", to, "--batch", "501", file))
                .isEqualTo(2);
        assertThat(run("--format", "taobao", "--to", to, "--limit", "-1", file)).isEqualTo(2);
        assertThat(err.toString())
                .contains("speed: fast (expected: a number or max)", "format: netflix (expected: one of");
        assertThat(site.events()).isEmpty();
        assertThat(run("--help")).isZero();
    }

    private String file(String... lines) throws IOException {
        return Files.write(folder.resolve("t.csv"), List.of(lines)).toString();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("replay"));
        all.addAll(List.of(arguments));
        return new CommandLine(new EvaluateCommands())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(new String[0]));
    }
}
