package dev.attune.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.event.Entry;
import dev.attune.engine.recommend.RankedList;
import dev.attune.engine.recommend.RecommendSettings;
import dev.attune.engine.source.pairs.CoVisitSettings;
import dev.attune.engine.source.pairs.PairSettings;
import dev.attune.engine.source.popular.PopularSettings;
import dev.attune.engine.source.trend.TrendSettings;
import dev.attune.engine.state.SnapshotException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A snapshot of version 2 lies beside the tests: the engine after the first {@link #HALF} of these entries. Every later
 * engine must read it and go on. The settings are spelled out, so that new defaults leave the file readable; a new
 * version of the format gets a file of its own.
 */
class SnapshotCompatibilityTest {
    private static final int HALF = 200;
    private static final long DAY = 86_400_000;

    static final EngineSettings SETTINGS = new EngineSettings(
            new CatalogSettings(2, 10_000, 1_000, 256),
            new PairSettings(14 * DAY, 10, 5, 20),
            new CoVisitSettings(0.3, 10, 0.6, 0.3, 1),
            new PopularSettings(DAY, 5, 8),
            new TrendSettings(DAY, 2, 0.5, 16),
            SourceSettings.none(),
            RecommendSettings.defaults());

    static List<Entry> entries() {
        return Site.random(1, 2 * HALF);
    }

    @Test
    void aSnapshotOfVersionTwoIsReadAndGoesOn() throws IOException {
        Site whole = new Site(SETTINGS);
        whole.apply(entries());
        Site first = new Site(SETTINGS);
        first.apply(entries().subList(0, HALF));
        Site read = first.withSamePeople(SETTINGS);
        read.engine.restore(new ByteArrayInputStream(fixture(2)));
        assertThat(read.engine.version()).isEqualTo(HALF - 1);
        assertThat(read.bytes()).isEqualTo(fixture(2));
        for (int offset = HALF; offset < 2 * HALF; offset++) {
            read.engine.apply(offset, entries().get(offset), read);
        }
        assertThat(list(read)).isNotEmpty().isEqualTo(list(whole));
        assertThat(read.bytes()).isEqualTo(whole.bytes());
    }

    @Test
    void otherLearningSettingsRefuseIt() {
        Site other = new Site(SETTINGS.withAdmitAfter(3));
        assertThatThrownBy(() -> other.engine.restore(new ByteArrayInputStream(fixture(2))))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("snapshot: made with other learning settings");
    }

    /** Version 1 was never released. */
    @Test
    void versionOneIsRefused_andSaysWhatToDo() {
        Site site = new Site(SETTINGS);
        assertThatThrownBy(() -> site.engine.restore(new ByteArrayInputStream(fixture(1))))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(
                        "snapshot: version 1 (expected: 2); another version of Attune wrote it: move it away, and the"
                                + " log is learned again");
    }

    private static List<RankedList.Entry> list(Site site) {
        return site.list(Teaching.profile(site.engine.siteTime(), "i1", "i4")).items();
    }

    private static byte[] fixture(int version) throws IOException {
        try (InputStream in = requireNonNull(
                SnapshotCompatibilityTest.class.getResourceAsStream("/snapshots/version-" + version + ".bin"),
                "fixture")) {
            return in.readAllBytes();
        }
    }
}
