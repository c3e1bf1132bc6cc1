package dev.attune.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.knob.Knob;
import dev.attune.engine.knob.Knobs;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.evaluate.model.Tuned;
import dev.attune.evaluate.tune.TunedFile;
import dev.attune.node.config.AttuneConfig;
import dev.attune.node.config.ConfigLoader;
import dev.attune.node.site.SiteSettings;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsMappingTest {
    @Test
    void theReferenceFileSaysWhatTheEngineDoesByDefault() {
        AttuneConfig config = ConfigLoader.parse("", Map.of());
        SiteSettings site = SettingsMapping.of(config, null).sites().get(0);
        assertThat(site.engine()).isEqualTo(EngineSettings.defaults());
        assertThat(site.profile()).isEqualTo(ProfileSettings.defaults());
    }

    @Test
    void whatTuningWritesIsWhatTheEngineIsMadeWith() {
        for (Knob knob : Knobs.ALL) {
            Tuned tuned = new Tuned(Map.of(knob.key(), knob.least()), Weights.only("factors"));
            AttuneConfig config = ConfigLoader.parse(TunedFile.text(tuned), Map.of());
            EngineSettings engine =
                    SettingsMapping.of(config, null).sites().get(0).engine();
            assertThat(engine)
                    .isEqualTo(
                            tuned.engine().withSources(tuned.engine().sources().withEnabled(Set.of("factors"))));
        }
    }
}
