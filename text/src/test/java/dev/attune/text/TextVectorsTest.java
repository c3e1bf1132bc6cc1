package dev.attune.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.catalog.Item;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextVectorsTest {
    private final BlockingQueue<Integer> taken = new ArrayBlockingQueue<>(16);

    @Test
    void aFullQueueIsAnAnswer_andWhatWaitsIsMadeInTurn() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        TextModel slow = text -> {
            started.countDown();
            await(go);
            return new float[] {1};
        };
        try (TextVectors vectors = new TextVectors(slow, (item, vector) -> taken.add(item), 2)) {
            assertThat(vectors.offer(1, "one")).isTrue();
            await(started);
            assertThat(vectors.offer(2, "two")).isTrue();
            assertThat(vectors.offer(3, null)).isTrue();
            assertThat(vectors.offer(4, "four")).isFalse();
            assertThat(vectors.waiting()).isEqualTo(2);
            go.countDown();
            assertThat(List.of(next(), next(), next())).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aTextThatTheModelCannotReadIsCounted_andTheNextOneIsMade() throws InterruptedException {
        TextModel picky = text -> {
            if (text.equals("bad")) {
                throw new IllegalArgumentException("bad");
            }
            return new float[] {1};
        };
        try (TextVectors vectors = new TextVectors(picky, (item, vector) -> taken.add(item), 8)) {
            vectors.offer(1, "bad");
            vectors.offer(2, "good");
            assertThat(next()).isEqualTo(2);
            assertThat(vectors.failed()).isEqualTo(1);
        }
    }

    @Test
    void closedItTakesNothing() {
        TextVectors vectors = new TextVectors(text -> new float[] {1}, (item, vector) -> taken.add(item), 8);
        vectors.close();
        assertThat(vectors.offer(1, "late")).isFalse();
        assertThat(taken).isEmpty();
    }

    @Test
    void theTextOfAnItemIsItsTitleAndItsText() {
        assertThat(TextVectors.textOf(item("red shoes", "for running"))).isEqualTo("red shoes\nfor running");
        assertThat(TextVectors.textOf(item("red shoes", null))).isEqualTo("red shoes");
        assertThat(TextVectors.textOf(item(null, " "))).isNull();
        assertThat(TextVectors.textOf(item(null, "x".repeat(9_999)))).hasSize(2_000);
    }

    private int next() throws InterruptedException {
        Integer item = taken.poll(10, TimeUnit.SECONDS);
        return item == null ? -1 : item;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Item item(@Nullable String title, @Nullable String text) {
        return new Item("i", title, List.of(), List.of(), Double.NaN, null, null, null, null, text, true, -1, null);
    }
}
