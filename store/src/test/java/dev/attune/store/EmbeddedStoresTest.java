package dev.attune.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.profile.Profile;
import dev.attune.store.kit.ProfileSamples;
import dev.attune.store.profile.ProfileJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedStoresTest {
    @TempDir
    Path directory;

    @Test
    void refusesEveryUse_onceClosed() {
        EmbeddedStores stores = EmbeddedStores.open(directory);
        stores.close();
        stores.close();
        assertThatThrownBy(() -> stores.profiles().get("p")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores.profiles().getAtLeast("p", 1, Duration.ofSeconds(9)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores.profiles().putIfNewer(List.of(Profile.unknown("p"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores.states().get("p")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores.states().checkpoint(1, Map.of(), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("store: closed (expected: open)");
        assertThatThrownBy(() -> stores.states().size()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores.erase(List.of("p"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensADirectoryOnlyOnce() {
        try (EmbeddedStores stores = EmbeddedStores.open(directory)) {
            assertThatThrownBy(() -> EmbeddedStores.open(directory)).isInstanceOf(UncheckedIOException.class);
            assertThat(stores.states().checkpoint()).isEqualTo(-1);
        }
    }

    @Test
    void keepsProfilesAndStatesApart() {
        try (EmbeddedStores stores = EmbeddedStores.open(directory)) {
            Profile profile = new ProfileSamples(1).next("p", 3);
            stores.profiles().putIfNewer(List.of(profile));
            stores.states().checkpoint(7, Map.of("p", new byte[] {1, 2}), List.of());
            stores.states().delete("p");
            assertThat(stores.profiles().get("p")).contains(profile);
            stores.states().checkpoint(8, Map.of("p", new byte[] {3}), List.of());
            stores.profiles().delete("p");
            assertThat(stores.states().get("p")).containsExactly(3);
            assertThat(stores.states().size()).isEqualTo(1);
        }
    }

    @Test
    void keepsValuesAsReadableJson() throws IOException {
        Profile profile = new ProfileSamples(1).next("p", 3);
        try (EmbeddedStores stores = EmbeddedStores.openUncompressed(directory)) {
            stores.profiles().putIfNewer(List.of(profile));
        }
        String json = new String(ProfileJson.write(profile), UTF_8);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(Files::isRegularFile).anyMatch(file -> holds(file, json)))
                    .isTrue();
        }
    }

    @Test
    void keepsAQuietLog() throws IOException {
        for (int n = 0; n < 3; n++) {
            try (EmbeddedStores stores = EmbeddedStores.open(directory)) {
                stores.states().checkpoint(n, Map.of("p", new byte[9]), List.of());
                stores.erase(List.of("p"));
            }
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().startsWith("LOG"))
                    .toList();
            assertThat(logs).hasSize(1);
            assertThat(Files.size(logs.get(0))).isLessThan(1_000);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), UTF_8).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
