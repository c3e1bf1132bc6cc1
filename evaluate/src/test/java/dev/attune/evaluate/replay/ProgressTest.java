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
        Progress progress = new Progress(new PrintWriter(text), true, 4000, waiting);

        waiting.pause(10_000_000_000L);
        progress.update(900, 1000);
        progress.update(901, 1001);

        assertThat(text.toString())
                .isEqualTo("\r\u001b[K[#######-----------------------]  25 %  900 events  90/s  ETA 00:30");
    }

    @Test
    void aFileGetsALineEveryTenSeconds() {
        Progress progress = new Progress(new PrintWriter(text), false, 1000, waiting);

        for (int second = 1; second <= 25; second++) {
            waiting.pause(1_000_000_000L);
            progress.update(second, second);
        }
        progress.end(25, 25);

        assertThat(text.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("[-") && line.contains("ETA"));
    }
}
