package dev.attune.evaluate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final ManualWaiting waiting = new ManualWaiting();
    private final StringWriter text = new StringWriter();

    @Test
    void aTerminalShowsABarWithRateAndTimeLeft() {
        Progress progress = new Progress(new PrintWriter(text), true, waiting);

        waiting.pause(10_000_000_000L);
        progress.update(900, 0.25);
        progress.update(901, 0.26);

        assertThat(text.toString())
                .isEqualTo("\r\u001b[K[#######-----------------------]  25 %  900 events  90/s  ETA 00:30");
    }

    @Test
    void aFileGetsALineEveryTenSeconds() {
        Progress progress = new Progress(new PrintWriter(text), false, waiting);

        for (int second = 1; second <= 25; second++) {
            waiting.pause(1_000_000_000L);
            progress.update(second, second / 1000.0);
        }
        progress.end(25, 0.025);

        assertThat(text.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("[-") && line.contains("ETA"));
    }
}
