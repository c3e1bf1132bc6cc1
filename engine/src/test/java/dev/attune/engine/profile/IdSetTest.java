package dev.attune.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class IdSetTest {
    @Test
    void agreesWithAHashSet() {
        Random random = new Random(2);
        IdSet ids = new IdSet();
        Set<Id128> model = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            Id128 id = Id128.of("event-" + random.nextInt(3_000));
            assertThat(ids.contains(id)).isEqualTo(model.contains(id));
            if (model.add(id)) {
                ids.add(id);
            }
        }
        assertThat(ids.size()).isEqualTo(model.size());
    }

    @Test
    void keepsAUuidAsItIs() {
        UUID uuid = UUID.fromString("0198c1f2-7a33-7c44-9d55-e6f708192a3b");

        assertThat(Id128.of(uuid.toString()))
                .isEqualTo(new Id128(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()))
                .isEqualTo(Id128.of("0198C1F2-7A33-7C44-9D55-E6F708192A3B"));
    }

    @Test
    void tellsSimilarTextsApart() {
        Set<Id128> ids = new HashSet<>();
        Set<Long> lows = new HashSet<>();
        Set<Long> highs = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            Id128 id = Id128.of(Integer.toString(i, 36));
            ids.add(id);
            lows.add(id.low());
            highs.add(id.high());
        }
        ids.add(Id128.of("0198c1f2-7a33-7c44-9d55-e6f708192a3b"));
        ids.add(Id128.of("0198c1f2-7a33-7c44-9d55-e6f708192a3b "));
        ids.add(Id128.of(""));

        assertThat(ids).hasSize(200_003);
        assertThat(lows).hasSize(200_000);
        assertThat(highs).hasSize(200_000);
    }
}
