package dev.attune.node.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RingTest {
    @Test
    void theNewestValuesComeInOrderAndTheOldestAreGone() {
        Ring<Integer> ring = new Ring<>(8);
        for (int value = 0; value < 20; value++) {
            ring.put(value);
        }
        assertThat(ring.newest(0, 100)).containsExactly(12, 13, 14, 15, 16, 17, 18, 19);
        assertThat(ring.newest(18, 100)).containsExactly(18, 19);
        assertThat(ring.newest(0, 3)).containsExactly(17, 18, 19);
        assertThat(ring.end()).isEqualTo(20);
    }

    @Test
    void aReaderSeesEachValueOnceHoweverManyThreadsWrite() throws InterruptedException {
        Ring<Integer> ring = new Ring<>(1 << 14);
        int writers = 4;
        int each = 2_000;
        CountDownLatch done = new CountDownLatch(writers);
        for (int writer = 0; writer < writers; writer++) {
            int first = writer * each;
            new Thread(() -> {
                        for (int value = first; value < first + each; value++) {
                            ring.put(value);
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        List<Integer> read = new ArrayList<>(ring.newest(0, Integer.MAX_VALUE));
        assertThat(read).hasSize(writers * each);
        assertThat(new HashSet<>(read)).hasSize(writers * each);
    }

    @Test
    void aSizeThatIsNoPowerOfTwoIsRefused() {
        assertThatThrownBy(() -> new Ring<>(10)).hasMessage("capacity: 10 (expected: a power of two)");
    }
}
