package dev.attune.store.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.RecentItem;
import dev.attune.engine.profile.Profile.SessionData;
import dev.attune.store.kit.ProfileSamples;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProfileJsonTest {
    private static final long SEED = Long.getLong("seed", 42);

    @Test
    void readsWhatItWrote_forRandomProfiles() {
        ProfileSamples samples = new ProfileSamples(SEED);
        for (int n = 0; n < 5_000; n++) {
            Profile profile = samples.next("person-" + n, n);
            byte[] json = ProfileJson.write(profile);
            Profile read = ProfileJson.read(json);
            assertThat(read).as("seed %d, profile %d", SEED, n).isEqualTo(profile);
            assertThat(read.categoryPreferences().keySet())
                    .as("order")
                    .containsExactlyElementsOf(profile.categoryPreferences().keySet());
            assertThat(ProfileJson.version(json)).isEqualTo(n);
            assertThat(ProfileJson.write(read)).isEqualTo(json);
        }
    }

    @Test
    void writesTheDocumentOfTheFixture() throws IOException {
        assertThat(new String(ProfileJson.write(example()), UTF_8)).isEqualTo(fixture());
    }

    @Test
    void readsTheDocumentOfTheFixture() throws IOException {
        assertThat(ProfileJson.read(fixture().getBytes(UTF_8))).isEqualTo(example());
    }

    @Test
    void takesWhatADocumentDoesNotSay_fromTheUnknownPerson() {
        assertThat(read("{\"format\":1,\"user\":\"p\"}")).isEqualTo(Profile.unknown("p"));
        assertThat(read("""
                {"format":1,"user":"p","linkedTo":null,"cart":null,"recentClicks":null,"sessionData":null,
                "categoryPreferences":null,"attributes":null,"consent":null,"quarantined":null,"version":null,
                "position":-1}""")).isEqualTo(Profile.unknown("p"));
    }

    @Test
    void passesOverUnknownFields_atEveryDepth() {
        String more = "\"later\":{\"a\":[1,{\"b\":null}],\"version\":99},\"also\":[[]],\"flag\":true,";
        Profile read = read("{\"format\":1," + more + "\"user\":\"p\",\"version\":3,\"recentClicks\":[{" + more
                + "\"item\":\"i\",\"type\":\"view\",\"time\":5,\"weight\":1}],\"sessionData\":{" + more
                + "\"id\":\"s\"},\"consent\":{" + more + "\"analytics\":true}}");
        assertThat(read.version()).isEqualTo(3);
        assertThat(read.recentClicks()).containsExactly(new RecentItem("i", EventType.VIEW, 5, 1));
        assertThat(read.session()).isNotNull();
        assertThat(read.consent()).isEqualTo(new Consent(true, false));
    }

    @Test
    void refusesAnotherFormat_andNoFormat() {
        assertThatThrownBy(() -> read("{\"format\":2,\"version\":7,\"user\":\"p\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("format: 2 (expected: 1)");
        assertThatThrownBy(() -> read("{\"user\":\"p\"}")).hasMessage("format: missing (expected: 1)");
        assertThatThrownBy(() -> ProfileJson.version("{\"format\":2,\"version\":7}".getBytes(UTF_8)))
                .hasMessage("format: 2 (expected: 1)");
    }

    @Test
    void refusesWhatIsNoProfile_withoutQuotingIt() {
        byte[] whole = ProfileJson.write(example());
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ProfileJson.read(part))
                    .as("first %d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("mug")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> read("[]")).hasMessage("profile: not an object (expected: a JSON object)");
        assertThatThrownBy(() -> read("{\"format\":1}")).hasMessage("user: missing (expected: a text)");
        assertThatThrownBy(() -> read("{\"format\":1,\"user\":\"p\",\"version\":\"x\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverWritesWhatJsonCannotSay() {
        Map<String, Double> preferences = new LinkedHashMap<>();
        preferences.put("a", Double.NaN);
        preferences.put("b", 0.5);
        preferences.put("c", Double.POSITIVE_INFINITY);
        RecentItem touch = new RecentItem("i", EventType.VIEW, 1, Double.NaN);
        SessionData session =
                new SessionData("s", 1, 2, 3, Double.NEGATIVE_INFINITY, "phone", null, List.of(touch), preferences);
        String json = new String(ProfileJson.write(profile(List.of(touch), preferences, session)), UTF_8);
        assertThat(json).doesNotContain("NaN").doesNotContain("Infinity");
        Profile read = read(json);
        assertThat(read.categoryPreferences()).containsExactly(Map.entry("b", 0.5));
        assertThat(read.recentClicks()).containsExactly(new RecentItem("i", EventType.VIEW, 1, 0));
        assertThat(read.session())
                .isEqualTo(new SessionData(
                        "s", 1, 2, 3, 0, "phone", null, read.recentClicks(), read.categoryPreferences()));
    }

    @Test
    void keepsHalfASurrogatePair() {
        Map<String, Double> preferences = Map.of("\udc00x", 1.0);
        RecentItem touch = new RecentItem("\ud83d", EventType.VIEW, 1, 2);
        Profile profile = profile(List.of(touch), preferences, null);
        assertThat(ProfileJson.read(ProfileJson.write(profile))).isEqualTo(profile);
    }

    @Test
    void knowsTheVersion_whereverItStands() {
        assertThat(version("{\"format\":1,\"version\":17,\"user\":\"p\"}")).isEqualTo(17);
        assertThat(version("{\"version\":17,\"user\":\"p\",\"format\":1}")).isEqualTo(17);
        assertThat(version("{ \"format\":1, \"user\":\"p\", \"version\":17 }")).isEqualTo(17);
        assertThat(version("{\"format\":1,\"version\":-3,\"user\":\"p\"}")).isEqualTo(-3);
    }

    private static long version(String json) {
        return ProfileJson.version(json.getBytes(UTF_8));
    }

    private static Profile read(String json) {
        return ProfileJson.read(json.getBytes(UTF_8));
    }

    private static String fixture() throws IOException {
        try (InputStream in = ProfileJsonTest.class.getResourceAsStream("profile-1.json")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8).strip();
        }
    }

    private static Profile example() {
        RecentItem clicked = new RecentItem("blue-mug", EventType.ADD_TO_CART, 1_764_000_000_000L, 3.5);
        RecentItem seen = new RecentItem("größe-42 \"L\"", EventType.VIEW, 1_763_999_990_000L, -0.25);
        Map<String, Double> categories = new LinkedHashMap<>();
        categories.put("mugs", 0.75);
        categories.put("shoes", 0.25);
        SessionData session = new SessionData(
                "s-9", 1_763_999_980_000L, 1_764_000_000_000L, 4, 4.5, "phone", "search", List.of(clicked), categories);
        return new Profile(
                "k1-7f83b1657ff1fc53",
                12,
                3_456,
                1_764_000_000_123L,
                "k1-8843d7f92416211d",
                List.of(clicked, seen),
                categories,
                Map.of("blue", 1.0),
                List.of("blue-mug"),
                List.of("red-mug"),
                List.of("tea", "tea-pot"),
                List.of("ugly-mug"),
                session,
                Map.of("answer.style", "plain"),
                new Consent(true, false),
                true);
    }

    private static Profile profile(
            List<RecentItem> recent, Map<String, Double> preferences, @Nullable SessionData session) {
        return new Profile(
                "p",
                1,
                2,
                3,
                null,
                recent,
                preferences,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                session,
                Map.of(),
                null,
                false);
    }
}
