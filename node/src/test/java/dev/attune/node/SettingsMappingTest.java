package dev.attune.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.node.config.AttuneConfig;
import dev.attune.node.config.ConfigLoader;
import dev.attune.node.site.SiteSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsMappingTest {
    @Test
    void theReferenceFileSaysWhatTheEngineDoesByDefault() {
        AttuneConfig config = ConfigLoader.parse("", Map.of());
        SiteSettings site = SettingsMapping.of(config, null).sites().get(0);
        assertThat(site.engine()).isEqualTo(EngineSettings.defaults());
        assertThat(site.profile()).isEqualTo(ProfileSettings.defaults());
    }
}
