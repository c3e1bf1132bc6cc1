package dev.attune.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashIndexTest {

    /** Few different low bits, so that many hashes want the same place. */
    @Test
    void answersLikeAMap_whateverCollides() {
        Random random = new Random(1);
        HashIndex index = new HashIndex();
        Map<Long, Integer> model = new HashMap<>();
        for (int n = 0; n < 100_000; n++) {
            long hash = (long) random.nextInt(40) << 32 | random.nextInt(10);
            if (random.nextInt(3) == 0) {
                index.remove(hash);
                model.remove(hash);
            } else {
                index.put(hash, n);
                model.put(hash, n);
            }
            long asked = (long) random.nextInt(40) << 32 | random.nextInt(10);
            assertThat(index.get(asked)).isEqualTo(model.getOrDefault(asked, -1));
        }
    }
}
