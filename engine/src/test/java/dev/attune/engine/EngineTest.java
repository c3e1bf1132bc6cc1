package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.event.Entry;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.ItemRemoved;
import dev.attune.engine.event.ItemStored;
import dev.attune.engine.event.PersonUpdated;
import dev.attune.engine.profile.PersonInput;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.RankedList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void anEventReachesItsPerson_withTheCataloguesItem() {
        Site site = new Site();
        site.engine.apply(0, new ItemStored(Site.item("mug", "Blue mug", 5, "kitchen"), 1_000), site);
        site.engine.apply(1, Site.event("e1", "p", "mug", 2_000), site);
        assertThat(site.told).containsExactly("item mug true", "judged 1 COUNTED", "changed p true");
        assertThat(site.inputs("p")).singleElement().isInstanceOfSatisfying(PersonInput.Observed.class, observed -> {
            assertThat(observed.item()).isEqualTo(Site.item("mug", "Blue mug", 5, "kitchen"));
        });
        assertThat(site.interactions).singleElement().satisfies(interaction -> {
            assertThat(interaction.categories()).containsExactly("kitchen");
        });
        assertThat(site.engine.version()).isEqualTo(1);
        assertThat(site.engine.siteTime()).isEqualTo(2_000);
    }

    @Test
    void anEventWithBothIdsIsFirstTheAnonymousPersons_whoJoinsOnce() {
        Site site = new Site();
        site.engine.apply(0, Site.event("e0", "anon", "a", 1_000), site);
        site.engine.apply(1, Site.event("e1", "view", "known", "anon", "b", 2_000), site);
        site.engine.apply(2, Site.event("e2", "view", "known", "anon", "c", 3_000), site);
        assertThat(site.inputs("known").stream().map(input -> input.getClass().getSimpleName()))
                .containsExactly("Joined", "Observed", "Observed");
        assertThat(site.told.stream().filter(line -> line.startsWith("linked"))).containsExactly("linked anon known");
    }

    @Test
    void anUpdateReachesItsPerson_andChangesLists() {
        Site site = new Site();
        site.engine.apply(0, new PersonUpdated("p", Map.of("size", "m"), null, 1_000), site);
        assertThat(site.inputs("p")).singleElement().isInstanceOf(PersonInput.Updated.class);
        assertThat(site.told).containsExactly("changed p true");
    }

    @Test
    void aDuplicateAndAnImpressionOfNothingChangeNoList() {
        Site site = new Site();
        site.engine.apply(0, Site.event("e", "p", "a", 1_000), site);
        site.engine.apply(1, Site.event("e", "p", "a", 2_000), site);
        site.engine.apply(2, Site.event("f", "p", null, 3_000), site);
        assertThat(site.told)
                .containsExactly(
                        "judged 0 COUNTED",
                        "changed p true",
                        "judged 1 DUPLICATE",
                        "changed p false",
                        "judged 2 COUNTED",
                        "changed p false");
        assertThat(site.interactions).hasSize(1);
    }

    @Test
    void aClickChangesTheList() {
        Site site = new Site();
        for (int n = 0; n < 30; n++) {
            site.engine.apply(3 * n, Site.event("a" + n, "p" + n, "a", 1_000 * n), site);
            site.engine.apply(3 * n + 1, Site.event("b" + n, "p" + n, "b", 1_000 * n + 10), site);
            site.engine.apply(3 * n + 2, Site.event("x" + n, "q" + n, "popular" + n % 3, 1_000 * n + 20), site);
        }
        RankedList list = site.list(Teaching.profile(site.engine.siteTime(), "a"));
        assertThat(list.items().get(0).item()).isEqualTo("b");
        assertThat(list.items().get(0).reason()).isEqualTo("Seen together with “a”");
        assertThat(list.personalized()).isTrue();
        assertThat(list.version()).isEqualTo(89);
        assertThat(site.list(Profile.unknown("u")).personalized()).isFalse();
    }

    @Test
    void aRemovedItemLeavesEveryList() {
        Site site = new Site();
        site.engine.apply(0, Site.event("1", "p", "a", 1_000), site);
        site.engine.apply(1, Site.event("2", "p", "b", 2_000), site);
        site.engine.apply(2, new ItemRemoved("b", 3_000), site);
        assertThat(site.list(Teaching.profile(3_000, "a")).items())
                .noneMatch(entry -> entry.item().equals("b"));
        assertThat(site.engine.similar("a", 10).items()).isEmpty();
        assertThat(site.told).contains("item b false");
    }

    @Test
    void theSameEntriesGiveTheSameBytesAndLists() throws IOException {
        List<Entry> entries = Site.random(17, 2_000);
        Site one = new Site();
        Site other = new Site();
        one.apply(entries);
        other.apply(entries);
        assertThat(other.bytes()).isEqualTo(one.bytes());
        assertThat(other.told).isEqualTo(one.told);
        assertThat(lists(other)).isEqualTo(lists(one));
    }

    @Test
    void aRestartBetweenAnyTwoEntriesChangesNothing() throws IOException {
        List<Entry> entries = Site.random(23, 300);
        Site whole = new Site();
        whole.apply(entries);
        Site site = new Site();
        for (int offset = 0; offset < entries.size(); offset++) {
            site.engine.apply(offset, entries.get(offset), site);
            Site again = site.restarted(EngineSettings.defaults());
            assertThat(again.engine.version()).isEqualTo(offset);
            assertThat(lists(again)).isEqualTo(lists(site));
            site = again;
        }
        assertThat(site.bytes()).isEqualTo(whole.bytes());
    }

    @Test
    void forgettingAPersonLeavesWhatTheOthersTaught() throws IOException {
        List<Entry> entries = Site.random(29, 1_500);
        Site site = new Site();
        site.apply(entries);
        List<Interaction> mine = new ArrayList<>(site.interactions);
        mine.removeIf(interaction -> !interaction.person().equals("p3"));
        assertThat(mine).anyMatch(Interaction::retraction);
        site.engine.forget(mine);
        Site others = new Site();
        replayWithout(entries, "p3", others);
        for (int item = 0; item < 20; item++) {
            String id = "i" + item;
            assertThat(ids(site.engine.similar(id, 50))).isEqualTo(ids(others.engine.similar(id, 50)));
        }
    }

    @Test
    void whatWasLearnedIsNotLearnedTwice() throws IOException {
        List<Entry> entries = Site.random(31, 400);
        Site site = new Site();
        site.apply(entries);
        byte[] before = site.bytes();
        site.interactions.forEach(site.engine::learn);
        assertThat(site.bytes()).isEqualTo(before);
        Site lostPeople = new Site();
        lostPeople.engine.restore(new java.io.ByteArrayInputStream(before));
        lostPeople.apply(entries);
        assertThat(lostPeople.bytes()).isEqualTo(before);
    }

    @Test
    void whenPeopleAreAhead_theInteractionLogCatchesUp() throws IOException {
        List<Entry> entries = Site.random(37, 400);
        Site site = new Site();
        site.apply(entries);
        Site behind = site.withSamePeople();
        for (int offset = 0; offset < entries.size(); offset++) {
            int at = offset;
            behind.engine.apply(offset, entries.get(offset), behind);
            assertThat(behind.interactions).isEmpty();
            site.interactions.stream().filter(i -> i.offset() == at).forEach(behind.engine::learn);
        }
        assertThat(behind.bytes()).isEqualTo(site.bytes());
        assertThat(lists(behind)).isEqualTo(lists(site));
    }

    @Test
    void interactionsOfOneOffsetHaveOneNumberEach() {
        Site site = new Site();
        site.apply(Site.random(41, 1_000));
        assertThat(site.interactions.stream().map(i -> i.offset() + "/" + i.index()))
                .doesNotHaveDuplicates();
    }

    @Test
    void settingsSayWhatTheyExpect() {
        assertThatThrownBy(() -> EngineSettings.defaults().withAdmitAfter(0))
                .hasMessage("admitAfter: 0 (expected: 1..16)");
    }

    @Test
    void onlyLearningSettingsChangeTheFingerprint() {
        EngineSettings settings = EngineSettings.defaults();
        var lists = settings.recommend().withSeen("home", dev.attune.engine.recommend.RecommendSettings.Seen.ALL);
        assertThat(settings.withRecommend(lists).fingerprint()).isEqualTo(settings.fingerprint());
        assertThat(settings.withAdmitAfter(3).fingerprint()).isNotEqualTo(settings.fingerprint());
    }

    private static void replayWithout(List<Entry> entries, String person, Site site) {
        for (int offset = 0; offset < entries.size(); offset++) {
            Entry entry = entries.get(offset);
            if (!entry.key().equals(person)) {
                site.engine.apply(offset, entry, site);
            }
        }
    }

    private static List<String> ids(RankedList list) {
        return list.items().stream()
                .filter(entry -> entry.sources().containsKey("co-visitation"))
                .map(RankedList.Entry::item)
                .toList();
    }

    private static List<Object> lists(Site site) {
        long now = site.engine.siteTime();
        List<Object> lists = new ArrayList<>();
        lists.add(site.list(Profile.unknown("u")).items());
        lists.add(site.list(Teaching.profile(now, "i1", "i5", "i3")).items());
        lists.add(site.list(Teaching.taste(Map.of("c1", 0.7, "c2", 0.3))).items());
        lists.add(site.engine.trending("c1", 5, 300_000, now).items());
        lists.add(site.engine.similar("i2", 5).items());
        return lists;
    }
}
