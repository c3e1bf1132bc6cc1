package dev.attune.engine.source.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.catalog.Item;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureKeysTest {
    @Test
    void keysAreTheSameOnEveryMachine() {
        assertThat(FeatureKeys.label("category=", "shoes")).isEqualTo(2666619377123799798L);
        assertThat(FeatureKeys.label("tag=", "shoes")).isEqualTo(-3286748293150600129L);
        assertThat(FeatureKeys.label("brand=", "shoes")).isEqualTo(-5633393570354891372L);
        assertThat(FeatureKeys.word("shoes")).isEqualTo(-3877070923683987430L);
    }

    @Test
    void wordsAreRunsOfLettersAndDigitsInLowerCase_fromTwoCharactersOn() {
        assertThat(keys("Men's  RUNNING-shoes, 2024 (X)", null))
                .containsExactly(word("men"), word("running"), word("shoes"), word("2024"));
        assertThat(keys("Äpfel straße", null)).containsExactly(word("äpfel"), word("straße"));
        assertThat(keys("跑步鞋 red", null)).containsExactly(word("跑"), word("步"), word("鞋"), word("red"));
        assertThat(keys(" - ", null)).isEmpty();
    }

    @Test
    void aWordOfTheTitleAndTheTextIsOneFeatureThatCountsTwice_andLabelsCountOnce() {
        Item item = new Item(
                "i",
                "red mug",
                List.of("red", "red"),
                List.of("red"),
                Double.NaN,
                null,
                "red",
                null,
                null,
                "a red one",
                true,
                -1,
                null);
        FeatureKeys keys = new FeatureKeys();
        keys.read(item, true, 100);
        assertThat(keys.labels()).isEqualTo(3);
        assertThat(all(keys))
                .containsExactly(
                        FeatureKeys.label("category=", "red"),
                        FeatureKeys.label("tag=", "red"),
                        FeatureKeys.label("brand=", "red"),
                        word("red"),
                        word("mug"),
                        word("one"));
        assertThat(keys.times(0)).isEqualTo(1);
        assertThat(keys.times(3)).isEqualTo(2);
        assertThat(keys.times(4)).isEqualTo(1);
    }

    @Test
    void readsAsManyWordsAsAllowed_theTitlesFirst() {
        FeatureKeys keys = new FeatureKeys();
        keys.read(item("one two three", "four five"), true, 4);
        assertThat(all(keys)).containsExactly(word("one"), word("two"), word("three"), word("four"));
        keys.read(item("one two", null), true, 0);
        assertThat(keys.size()).isZero();
    }

    private static long word(String word) {
        return FeatureKeys.word(word);
    }

    private static List<Long> keys(String title, @org.jspecify.annotations.Nullable String text) {
        FeatureKeys keys = new FeatureKeys();
        keys.read(item(title, text), true, 100);
        return all(keys);
    }

    private static List<Long> all(FeatureKeys keys) {
        List<Long> all = new ArrayList<>();
        for (int n = 0; n < keys.size(); n++) {
            all.add(keys.key(n));
        }
        return all;
    }

    private static Item item(String title, @org.jspecify.annotations.Nullable String text) {
        return new Item("i", title, List.of(), List.of(), Double.NaN, null, null, null, null, text, true, -1, null);
    }
}
