package dev.attune.engine.source.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import org.junit.jupiter.api.Test;

class OwnItemsTest {
    @Test
    void proposesTheLastItemsNewestFirst() {
        Teaching<OwnItems> taught = new Teaching<>(new OwnItems());
        taught.learn(Interactions.session("p", 0, "a", "b", "c"));
        assertThat(taught.ask(0, "c", "a").keySet()).containsExactly("c", "a");
        assertThat(taught.ask(0, "c", "a").get("c")).isEqualTo(0.5);
        assertThat(taught.bytes()).isEmpty();
    }
}
