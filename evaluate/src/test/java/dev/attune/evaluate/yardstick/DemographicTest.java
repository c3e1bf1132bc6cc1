package dev.attune.evaluate.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.catalog.Hash64;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.SignalEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DemographicTest {
    private static final DemographicSettings SETTINGS = new DemographicSettings("d", Set.of("age"), 2, 1);

    private final Catalog catalog = new Catalog(CatalogSettings.defaults());
    private final SignalEncoder encoder = new SignalEncoder(catalog);
    private final Demographic source = new Demographic(SETTINGS);
    private long offset;

    @BeforeEach
    void introduce() {
        introduce(source, "young", "18-24");
        introduce(source, "old", "56+");
        introduce(source, "other", "56+");
        teach("young", "a", false);
        teach("young", "a", false);
        teach("old", "b", false);
    }

    @Test
    void sharesAreLiftedByWhatPeopleOfTheSameAttributesTouch() {
        // p(a) = 2/3; of one touch of the old none is of a: (0 + 2 · 2/3) / ((1 + 2) · 2/3) = 2/3.
        assertThat(score(source, "other", "a")).isCloseTo(2 / 3.0 * 2 / 3, within(1e-12));
        assertThat(score(source, "other", "b")).isCloseTo(1 / 3.0 * 5 / 3, within(1e-12));
        assertThat(first(source, "other")).isEqualTo("b");
    }

    @Test
    void whoHasNoAttributeGetsWhatEverybodyTouches() {
        assertThat(score(source, "stranger", "a")).isCloseTo(2 / 3.0, within(1e-12));
        introduce(source, "stranger", "12");
        assertThat(score(source, "stranger", "a")).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void attributesThatAreNotLookedAtMakeNoDifference() {
        Demographic blind = new Demographic(new DemographicSettings("d", Set.of(), 2, 1));
        introduce(blind, "other", "56+");

        assertThat(score(blind, "other", "a")).isZero();
        assertThat(DemographicSettings.withoutAttributes().attributes()).isEmpty();
    }

    @Test
    void whatIsTakenBackWasNeverTouched() {
        teach("old", "c", false);
        teach("old", "c", true);

        assertThat(score(source, "other", "c")).isZero();
        assertThat(score(source, "other", "b")).isCloseTo(5 / 9.0, within(1e-12));
    }

    @Test
    void aRestoredSourceGoesOnWhereItWas() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        source.snapshot(new DataOutputStream(bytes));
        Demographic restored = new Demographic(SETTINGS);
        restored.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        introduce(restored, "other", "56+");

        assertThat(score(restored, "other", "b")).isEqualTo(score(source, "other", "b"));
    }

    private static void introduce(Demographic source, String person, String age) {
        source.introduce(Hash64.of(person), Map.of("age", age, "zip", "1"));
    }

    private void teach(String person, String item, boolean retraction) {
        Interaction interaction = new Interaction(
                offset++,
                0,
                person,
                1,
                1,
                1_000,
                EventType.VIEW,
                item,
                List.of(),
                1,
                retraction,
                true,
                "",
                "",
                List.of(),
                null);
        assertThat(encoder.encode(interaction)).isTrue();
        source.learn(encoder.signal());
    }

    private double score(Demographic asked, String person, String item) {
        Candidates candidates = ask(asked, person);
        for (int n = 0; n < candidates.size(); n++) {
            if (catalog.id(candidates.item(n)).equals(item)) {
                return candidates.score(n);
            }
        }
        return 0;
    }

    private String first(Demographic asked, String person) {
        return catalog.id(ask(asked, person).item(0));
    }

    private Candidates ask(Demographic asked, String person) {
        Candidates candidates = new Candidates(10);
        asked.propose(new QueryEncoder(catalog, 0).encode(Profile.unknown(person), null, null, 2_000, 10), candidates);
        candidates.keepBest(10);
        return candidates;
    }
}
