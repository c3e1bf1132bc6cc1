package dev.attune.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void percentilesAreThoseOfWhatWasRecorded() {
        Latencies latencies = new Latencies();
        for (int millis = 1; millis <= 1_000; millis++) {
            latencies.record(millis * 1_000_000L);
        }
        ObjectNode json = latencies.json();
        assertThat(json.path("count").asLong()).isEqualTo(1_000);
        assertThat(json.path("p50Ms").asDouble()).isCloseTo(500, within(1.0));
        assertThat(json.path("p99.9Ms").asDouble()).isCloseTo(999, within(1.0));
        assertThat(json.path("maxMs").asDouble()).isCloseTo(1_000, within(1.0));
    }

    @Test
    void nothingRecordedIsZero() {
        assertThat(new Latencies().cells()).containsOnly("0.00");
    }

    @Test
    void columnsStandBelowEachOther() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Table("name", "n")
                .row("a", "100")
                .row("longer", "2")
                .print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("name      n", "a       100", "longer    2");
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsRefused() {
        assertThatThrownBy(() -> new Table("a", "b").row("1")).hasMessage("cells: 1 (expected: 2)");
    }

    @Test
    void saysWhereItRan() {
        Surroundings here = Surroundings.look(Path.of("."), List.of("-Xmx1g")).with("seed", "42");
        assertThat(here.facts())
                .containsKeys("date", "commit", "cpu", "memory", "kernel", "jdk", "fileSystem", "loadBefore")
                .containsEntry("seed", "42")
                .containsEntry("flags", "-Xmx1g");
        assertThat(here.json().path("cores").asText()).contains("shared by load and server");
    }
}
