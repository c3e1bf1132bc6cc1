package dev.attune.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeProcessTest {
    @TempDir
    private Path parent = Path.of(".");

    @Test
    void startsAServerAndLeavesNothingBehind() throws InterruptedException, IOException {
        Path folder;
        try (NodeProcess server = NodeProcess.start(plan("log:\n  durability: os\n", List.of()))) {
            folder = server.directory();
            assertThat(folder.resolve("data")).isDirectory();
            assertThat(folder.resolve("attune.yaml")).content().isEqualTo("log:\n  durability: os\n");
            assertThat(server.processorTime()).isGreaterThan(Duration.ZERO);
        }
        assertThat(folder).doesNotExist();
        assertNothingIn(parent);
    }

    @Test
    void saysWhatAServerSaidThatDoesNotStart() throws IOException {
        assertThatThrownBy(() -> NodeProcess.start(plan("", List.of("--broken"))))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("ended with exit code 2")
                .hasMessageContaining("log.durability: maybe (expected: fsync or os)");
        assertNothingIn(parent);
    }

    @Test
    void measuresABareSync() throws IOException {
        assertThat(SyncProbe.measure(parent).getTotalCount()).isEqualTo(200);
        assertNothingIn(parent);
    }

    private NodeProcess.Plan plan(String config, List<String> arguments) {
        return new NodeProcess.Plan(TinyNode.class.getName(), parent, config, arguments);
    }

    private static void assertNothingIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
