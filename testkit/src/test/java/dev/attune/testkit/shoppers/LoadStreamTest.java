package dev.attune.testkit.shoppers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.attune.testkit.shoppers.LoadStream.Shape;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LoadStreamTest {
    private static final Shape SHAPE = new Shape(10_000, 5_000, 20, 1.0, 1_000, 1_764_000_000_000L);

    @Test
    void theSameSeedGivesTheSameTrafficAndAnotherSeedOther() {
        assertThat(text(5, 1_000)).isEqualTo(text(5, 1_000)).isNotEqualTo(text(6, 1_000));
    }

    @Test
    void hasItsRateItsPeopleAndPopularItems() {
        LoadStream stream = new LoadStream(SHAPE, 5);
        Set<Integer> people = new HashSet<>();
        Set<Long> visits = new HashSet<>();
        int top = 0;
        for (int i = 0; i < 100_000; i++) {
            stream.next();
            people.add(stream.person());
            visits.add(stream.visit());
            top += stream.item() < 100 ? 1 : 0;
        }
        assertThat(stream.time() - SHAPE.startMs()).isEqualTo(99_999);
        assertThat(people.size()).isBetween(5_500, 7_500);
        assertThat(visits.size()).isBetween(9_500, 11_500);
        assertThat(top / 100_000.0).isCloseTo(0.57, within(0.03));
    }

    @Test
    void idsAreDifferentUuids() {
        LoadStream stream = new LoadStream(SHAPE, 5);
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            stream.next();
            ids.add(new UUID(stream.idHigh(), stream.idLow()));
        }
        assertThat(ids).hasSize(100_000).allMatch(id -> id.version() == 4 && id.variant() == 2);
    }

    @Test
    void writesEventsAsTheCollectorTakesThem() {
        LoadStream stream = new LoadStream(SHAPE, 5);
        stream.next();
        StringBuilder json = new StringBuilder();
        stream.appendJson(json);

        assertThat(json.toString())
                .startsWith("{\"id\":\"" + new UUID(stream.idHigh(), stream.idLow()) + "\",\"type\":\"" + stream.type()
                        + "\",\"time\":1764000000000,\"user\":{\"anonymousId\":\"p" + stream.person()
                        + "\"},\"session\":\"v" + stream.visit() + "\",\"item\":\"i" + stream.item() + "\"")
                .endsWith("}");
    }

    @Test
    void allocatesNothingForAnEvent() {
        LoadStream stream = new LoadStream(SHAPE, 5);
        StringBuilder json = new StringBuilder(1_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        write(stream, json, 20_000);
        long before = threads.getThreadAllocatedBytes(thread);
        write(stream, json, 100_000);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        assertThat(allocated / 100_000.0).isLessThan(1);
    }

    @Test
    void refusesAShapeThatCannotBe() {
        assertThatThrownBy(() -> new Shape(0, 10, 2, 1, 1, 0)).hasMessageStartingWith("shape: 0 people, 10 items");
    }

    @Test
    void theAliasTableDrawsByWeight() {
        AliasTable table = new AliasTable(1, 0, 2, 5);
        int[] drawn = new int[4];
        for (int i = 0; i < 80_000; i++) {
            drawn[table.draw(i / 80_000.0)]++;
        }
        assertThat(drawn[0]).isCloseTo(10_000, within(10));
        assertThat(drawn[1]).isZero();
        assertThat(drawn[2]).isCloseTo(20_000, within(10));
        assertThat(drawn[3]).isCloseTo(50_000, within(10));
    }

    private static String text(long seed, int events) {
        LoadStream stream = new LoadStream(SHAPE, seed);
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < events; i++) {
            stream.next();
            stream.appendJson(json);
        }
        return json.toString();
    }

    private static void write(LoadStream stream, StringBuilder json, int events) {
        for (int i = 0; i < events; i++) {
            json.setLength(0);
            stream.next();
            stream.appendJson(json);
        }
    }
}
