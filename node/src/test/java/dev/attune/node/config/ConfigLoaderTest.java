package dev.attune.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.node.auth.ApiKeys;
import dev.attune.node.auth.Credentials;
import dev.attune.node.auth.Decision;
import dev.attune.node.auth.Operation;
import dev.attune.node.collect.EventLimits;
import dev.attune.node.collect.SiteClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigLoaderTest {
    private static final String KEY = "7f3Kq9Zx2LmN8vRt";
    private static final String OTHER_KEY = "Jd82hNwq01PzXc6V";
    private static final String TOKEN_SECRET = "e1f0c29ab84d7756c3d2e8f901ab47c2";

    @TempDir
    Path directory;

    @Test
    void defaultsAreThoseOfTheReferenceFile() {
        AttuneConfig config = load("", Map.of());
        assertThat(config.server())
                .isEqualTo(new AttuneConfig.Server(
                        "127.0.0.1", 8080, List.of(), 1 << 20, 500, 4_096, Duration.ofSeconds(60)));
        assertThat(config.push()).isEqualTo(new AttuneConfig.Push(Duration.ofSeconds(15), 5_000));
        assertThat(config.data()).isEqualTo(new AttuneConfig.Data(Path.of(".attune/data"), Duration.ofMinutes(5)));
        assertThat(config.log())
                .isEqualTo(new AttuneConfig.Log(AttuneConfig.Durability.FSYNC, Duration.ofDays(30), 65_536, 48 << 20));
        assertThat(config.sites())
                .containsExactly(new SiteConfig(
                        "default",
                        SiteClock.WALL,
                        new ApiKeys.SiteKeys("default", List.of(), List.of()),
                        null,
                        1,
                        Duration.ofDays(30)));
        assertThat(config.behaviour()).isEqualTo(new AttuneConfig.Behaviour(256 << 20, Duration.ofDays(90)));
        assertThat(config.web().root()).isNull();
        assertThat(config.engine().profile()).isEqualTo(ProfileSettings.defaults());
        assertThat(config.engine().lists().seen()).isEmpty();
        assertThat(config.eventLimits(config.sites().get(0))).isEqualTo(EventLimits.defaults());
        assertThat(config.access().isOpen()).isTrue();
    }

    @Test
    void everyKeyOfTheReferenceFileIsRead() {
        ConfigReader.Notes notes = new ConfigReader.Notes();
        ConfigLoader.parse("", Map.of(), notes);
        Set<String> read = new TreeSet<>();
        notes.read.forEach(key -> read.add(key.replaceAll("\\[[0-9]+]", "")));
        assertThat(read).isEqualTo(new TreeSet<>(new KnownKeys(ConfigLoader.tree(ConfigLoader.reference())).all()));
    }

    @Test
    void everyKeyCanBeChanged() throws IOException {
        Path file = directory.resolve("attune.yaml");
        Files.writeString(file, FULL);
        AttuneConfig config = ConfigLoader.load(file, Map.of());
        assertThat(config).isEqualTo(FullMapping.expected(KEY, OTHER_KEY, TOKEN_SECRET));
    }

    @Test
    void everyKeyOfTheReferenceFileStandsInTheFullMapping() {
        assertThat(new KnownKeys(ConfigLoader.tree(FULL)).all())
                .containsAll(new KnownKeys(ConfigLoader.tree(ConfigLoader.reference())).all());
    }

    @Test
    void flagsStandAboveTheFile() {
        AttuneConfig config = load(
                "server: {port: 1234}",
                Map.of(
                        "server.port",
                        "9090",
                        "sites.default.clock",
                        "stream",
                        "data.directory",
                        "/tmp/x",
                        "server.corsOrigins",
                        "https://a.test, https://b.test",
                        "engine.profile.robots",
                        "false",
                        "engine.lists.seen.home",
                        "session",
                        "engine.profile.weights.view",
                        "2.5"));
        assertThat(config.server().port()).isEqualTo(9_090);
        assertThat(config.server().corsOrigins()).containsExactly("https://a.test", "https://b.test");
        assertThat(config.sites().get(0).clock()).isEqualTo(SiteClock.STREAM);
        assertThat(config.data().directory()).isEqualTo(Path.of("/tmp/x"));
        assertThat(config.engine().profile().robots()).isFalse();
        assertThat(config.engine().profile().weights()).containsEntry(EventType.VIEW, 2.5);
        assertThat(config.engine().lists().seen()).isEqualTo(Map.of("home", EngineConfig.Seen.SESSION));
        assertThat(problems("", Map.of("server.prot", "1", "port", "2", "server", "3")))
                .containsExactlyInAnyOrder(
                        "flag server.prot: unknown (nearest: server.port)",
                        "flag port: unknown (nearest: server.port)",
                        "flag server: a section (expected: a key within it)");
    }

    @Test
    void unknownKeysStopTheStart_andNameTheNearest() {
        assertThat(problems("""
                server: {prot: 1}
                port: 8080
                engine: {coVisitaton: {halfLife: 1d}, profile: {weights: {clicks: 1}}}
                sites: [{id: a, clok: wall}]
                """, Map.of()))
                .containsExactlyInAnyOrder(
                        "server.prot: unknown (nearest: server.port)",
                        "port: unknown (nearest: server.port)",
                        "engine.coVisitaton: unknown (nearest: engine.coVisitation)",
                        "engine.profile.weights.clicks: unknown (nearest: engine.profile.weights.click)",
                        "sites[0].clok: unknown (nearest: sites.clock)");
    }

    @Test
    void allProblemsAreReportedTogether() {
        assertThat(problems("""
                server: {port: 99999, maxBody: 1MB, idleTimeout: 10, corsOrigins: [shop.test]}
                log: {durability: sometimes, queue: 1.5}
                push: 7
                engine: {lists: {seen: {home: never}}, profile: {robots: perhaps}}
                """, Map.of()))
                .containsExactlyInAnyOrder(
                        "push: 7 (expected: a section)",
                        "server.port: 99999 (expected: 0..65535)",
                        "server.maxBody: \"1MB\" (expected: 1KiB..16MiB, with a unit: B, KiB, MiB or GiB)",
                        "server.idleTimeout: 10 (expected: 1s..1h, with a unit: ms, s, m, h or d)",
                        "server.corsOrigins: \"shop.test\" (expected: for example https://shop.example.org, or *)",
                        "log.durability: \"sometimes\" (expected: fsync, os)",
                        "log.queue: 1.5 (expected: a whole number)",
                        "engine.lists.seen.home: \"never\" (expected: allow, session, all)",
                        "engine.profile.robots: \"perhaps\" (expected: true or false)");
    }

    @Test
    void beyondLoopbackItNeedsGoodKeys() {
        assertThat(problems("server: {host: 0.0.0.0}", Map.of()))
                .containsExactly(
                        "sites[0].keys: none (expected: keys, since server.host is not loopback; or server.host: 127.0.0.1)");
        String weak = "sites: [{keys: {public: [change-me], secret: [example-example-example], tokenSecret: short}}]";
        assertThat(problems("server: {host: 0.0.0.0}\n" + weak, Map.of()))
                .hasSize(3)
                .allMatch(problem -> problem.startsWith("sites[0].keys.") && problem.contains("(expected: "))
                .noneMatch(problem -> problem.contains("change-me"));
        String good = "sites: [{keys: {public: [" + KEY + "], secret: [" + OTHER_KEY + "]}}]";
        AttuneConfig config = load("server: {host: 0.0.0.0}\n" + good, Map.of());
        assertThat(config.sites().get(0).admitAfter()).isEqualTo(3);
        assertThat(config.access().decide(new Credentials(null, OTHER_KEY, null), Operation.ADMIN, null, 0))
                .isEqualTo(new Decision.Allowed("default"));
        assertThat(config.toString()).doesNotContain(KEY, OTHER_KEY);
    }

    @Test
    void tellsLoopbackFromOtherAddresses() {
        for (String host : List.of("127.0.0.1", "127.255.0.3", "localhost", "::1", "[::1]", "LOCALHOST")) {
            assertThat(Loopback.is(host)).as(host).isTrue();
        }
        for (String host :
                List.of("0.0.0.0", "::", "127.0.0.1.evil.test", "127.0.0.256", "10.0.0.1", "localhost.evil.test", "")) {
            assertThat(Loopback.is(host)).as(host).isFalse();
        }
    }

    @Test
    void severalSitesNeedKeysEach_andNoneTwice() {
        assertThat(problems("sites: [{id: a}, {id: b}]", Map.of()))
                .hasSize(2)
                .allMatch(problem -> problem.contains("several sites"));
        assertThat(problems(
                        "sites: [{id: a, keys: {public: [x, x]}}, {id: a, keys: {secret: [x]}}, {id: Ü, keys: {public: [y]}}]",
                        Map.of()))
                .containsExactlyInAnyOrder(
                        "sites[0].keys.public[1]: the same as another key (expected: each key once)",
                        "sites[1].id: \"a\" twice (expected: each site once)",
                        "sites[1].keys.secret[0]: the same as another key (expected: each key once)",
                        "sites[2].id: \"Ü\" (expected: lower-case letters, digits, - and _, at most 32)");
        assertThat(problems("sites: []", Map.of())).hasSize(1);
        assertThat(problems("sites: {id: a}", Map.of())).isNotEmpty();
    }

    @Test
    void namesWhatIsNotYaml() {
        assertThat(problems("server: [", Map.of()).get(0)).startsWith("line ").contains("not YAML");
        assertThat(problems("server: {port: 1, port: 2}", Map.of()).get(0)).contains("each key once");
        assertThat(problems("- a", Map.of())).hasSize(1);
        assertThat(load("# nothing\n", Map.of())).isEqualTo(load("", Map.of()));
        assertThat(catchThrowableOfType(
                                ConfigException.class,
                                () -> ConfigLoader.load(directory.resolve("none.yaml"), Map.of()))
                        .problems())
                .hasSize(1);
    }

    private static AttuneConfig load(String yaml, Map<String, String> flags) {
        return ConfigLoader.parse(yaml, flags);
    }

    private static List<String> problems(String yaml, Map<String, String> flags) {
        return catchThrowableOfType(ConfigException.class, () -> ConfigLoader.parse(yaml, flags))
                .problems();
    }

    private static final String FULL = FullMapping.yaml();
}
