package dev.attune.engine.source.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.state.SnapshotException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static final long DAY = Interactions.DAY;
    private static final long NOW = 61 * DAY;
    private static final int ITEMS = 25;

    private final PairFeatures features = new PairFeatures();

    @Test
    void everyColumnEqualsABatchRecount_whateverTheOrderOfSessions() {
        for (int seed = 0; seed < 5; seed++) {
            List<List<Interaction>> sessions = SessionLog.random(seed, 300, ITEMS);
            Recount recount = new Recount(flat(sessions), 14.0 * DAY, NOW);
            Collections.shuffle(sessions, new Random(seed));
            Teaching<CoVisitation> taught = table(PairSettings.defaults());
            taught.learn(flat(sessions));
            assertSame(taught, recount);
        }
    }

    @Test
    void whatIsTakenBackWasNeverThere() {
        for (int seed = 10; seed < 15; seed++) {
            List<Interaction> all = flat(SessionLog.random(seed, 300, ITEMS));
            List<Interaction> robot =
                    all.stream().filter(i -> i.person().startsWith("p1")).toList();
            List<Interaction> others = new ArrayList<>(all);
            others.removeAll(robot);
            Teaching<CoVisitation> taught = table(PairSettings.defaults());
            taught.learn(all);
            taught.takeBack(robot);
            Recount recount = new Recount(others, 14.0 * DAY, NOW);
            recount.cells.values().forEach(cell -> cell.lastSeen = Long.MIN_VALUE);
            assertSame(taught, recount);
        }
    }

    @Test
    void takingBackEverythingLeavesNothing() {
        Teaching<CoVisitation> taught = table(new PairSettings(14 * DAY, 10, 5, 8));
        byte[] empty = taught.bytes();
        List<Interaction> all = flat(SessionLog.random(3, 200, ITEMS));
        taught.learn(all);
        Collections.shuffle(all, new Random(4));
        taught.takeBack(all);
        assertThat(taught.bytes()).isEqualTo(empty);
    }

    @Test
    void aBoundedRowStaysWithinItsError_andHoldsWhoeverIsAboveIt() {
        for (int seed = 20; seed < 26; seed++) {
            int capacity = 3 + seed % 9;
            List<Interaction> all = flat(SessionLog.random(seed, 400, 40));
            Teaching<CoVisitation> taught = table(new PairSettings(14 * DAY, 10, 5, capacity));
            taught.learn(all);
            Recount recount = new Recount(all, 14.0 * DAY, NOW);
            for (int from = 0; from < 40; from++) {
                assertBounded(taught, recount, "i" + from, capacity);
            }
        }
    }

    private void assertBounded(Teaching<CoVisitation> taught, Recount recount, String from, int capacity) {
        double bound = recount.heft(from) / capacity;
        int kept = 0;
        for (int to = 0; to < 40; to++) {
            Recount.Cell cell = recount.cell(from, "i" + to);
            boolean held = read(taught, from, "i" + to);
            kept += held ? 1 : 0;
            double heft = features.decayed() + features.decayedBackward() / 4;
            if (held) {
                assertThat(features.missed()).isLessThanOrEqualTo(bound + 1e-9);
                assertThat(heft).isLessThanOrEqualTo(cell.heft() + 1e-9);
                assertThat(heft + features.missed()).isGreaterThanOrEqualTo(cell.heft() - 1e-9);
                assertThat(features.next()).isLessThanOrEqualTo(cell.next);
                assertThat(features.forward()).isLessThanOrEqualTo(cell.forward + 1e-9);
            } else {
                assertThat(cell.heft()).isLessThanOrEqualTo(bound + 1e-9);
            }
        }
        assertThat(kept).isLessThanOrEqualTo(capacity);
    }

    @Test
    void whatMayBeMissingStaysTrue_whenSomeIsTakenBack() {
        for (int seed = 30; seed < 36; seed++) {
            Random random = new Random(seed);
            List<Interaction> all = flat(SessionLog.random(seed, 400, 40));
            Teaching<CoVisitation> taught = table(new PairSettings(14 * DAY, 10, 5, 5));
            taught.learn(all);
            List<Interaction> left = new ArrayList<>(all);
            Collections.shuffle(left, random);
            List<Interaction> gone = left.subList(0, left.size() / 3);
            taught.takeBack(gone);
            gone.clear();
            Recount recount = new Recount(left, 14.0 * DAY, NOW);
            for (int pair = 0; pair < 1_600; pair++) {
                assertMissing(taught, recount, "i" + pair / 40, "i" + pair % 40);
            }
        }
    }

    private void assertMissing(Teaching<CoVisitation> taught, Recount recount, String from, String to) {
        if (read(taught, from, to)) {
            double heft = features.decayed() + features.decayedBackward() / 4;
            assertThat(recount.cell(from, to).heft()).isBetween(heft - 1e-9, heft + features.missed() + 1e-9);
        }
    }

    @Test
    void aViewOfARowSaysTheSame_neighbourByNeighbour() {
        Teaching<CoVisitation> taught = table(new PairSettings(14 * DAY, 10, 5, 12));
        taught.learn(flat(SessionLog.random(51, 300, 40)));
        Pairs pairs = taught.source().pairs();
        PairView view = new PairView(pairs);
        PairFeatures seen = new PairFeatures();
        for (int from = 0; from < 41; from++) {
            view.open(from, NOW);
            for (int to = 0; to < 41; to++) {
                assertThat(view.read(to, seen)).isEqualTo(pairs.read(from, to, NOW, features));
                assertThat(columns(seen)).isEqualTo(columns(features));
            }
        }
        assertThat(view.size()).isZero();
    }

    private static List<Number> columns(PairFeatures of) {
        return List.of(
                of.next(),
                of.skip(),
                of.forward(),
                of.backward(),
                of.together(),
                of.decayed(),
                of.decayedBackward(),
                of.lastSeen(),
                of.carted(),
                of.bought(),
                of.bothBought(),
                of.missed(),
                of.out(),
                of.outDecayed(),
                of.outNext(),
                of.cosine(),
                of.logLikelihood());
    }

    @Test
    void aSnapshotInTheMiddleChangesNothing() {
        for (int capacity : new int[] {2, 4, 6, 200}) {
            PairSettings settings = new PairSettings(14 * DAY, 10, 5, capacity);
            List<Interaction> all = flat(SessionLog.random(41, 40, ITEMS));
            Teaching<CoVisitation> whole = table(settings);
            Teaching<CoVisitation> broken = new Teaching<>(source(settings), whole.catalog());
            for (Interaction interaction : all) {
                whole.learn(interaction);
                broken.learn(interaction);
                broken = broken.restoredInto(source(settings));
            }
            assertThat(broken.bytes()).isEqualTo(whole.bytes());
            broken.takeBack(all);
            whole.takeBack(all);
            assertThat(broken.bytes()).isEqualTo(whole.bytes());
        }
    }

    @Test
    void aSectionOfVersionOneIsRefused_andSaysWhatToDo() {
        byte[] section = {1, 0, 0, 0, 0};
        assertThatThrownBy(() ->
                        source(PairSettings.defaults()).restore(new DataInputStream(new ByteArrayInputStream(section))))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(
                        "section co-visitation: version 1 (expected: 2); another version of Attune wrote it: move it"
                                + " away, and the log is learned again");
    }

    @Test
    void aRowThatIsLongerThanItsBoundIsRefused() {
        Teaching<CoVisitation> taught = table(new PairSettings(14 * DAY, 10, 5, 10));
        taught.learn(flat(SessionLog.random(41, 40, ITEMS)));
        assertThatThrownBy(() -> source(new PairSettings(14 * DAY, 10, 5, 3))
                        .restore(new DataInputStream(new ByteArrayInputStream(taught.bytes()))))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("(expected: 0..3)");
    }

    @Test
    void settingsSayWhatTheyExpect() {
        assertThatThrownBy(() -> new PairSettings(DAY, 11, 5, 200)).hasMessage("steps: 11 (expected: 1..10)");
        assertThatThrownBy(() -> new PairSettings(DAY, 10, 5, 0)).hasMessage("rowCapacity: 0 (expected: 1..10000)");
        assertThatThrownBy(() -> new CoVisitSettings(2, 10, 0.6, 0.3, 1))
                .hasMessage("backward: 2.0 (expected: 0.0..1.0)");
    }

    private void assertSame(Teaching<CoVisitation> taught, Recount recount) {
        for (int from = 0; from < ITEMS; from++) {
            assertThat(taught.source().pairs().sessions(taught.index("i" + from)))
                    .isEqualTo(recount.sessions.getOrDefault("i" + from, 0));
            for (int to = 0; to < ITEMS; to++) {
                assertSame(taught, "i" + from, "i" + to, recount.cell("i" + from, "i" + to));
            }
        }
        assertThat(taught.source().pairs().sessions()).isEqualTo(recount.sessionCount);
    }

    private void assertSame(Teaching<CoVisitation> taught, String from, String to, Recount.Cell cell) {
        assertThat(read(taught, from, to)).isEqualTo(cell.heft() > 0);
        assertThat(features.next()).isEqualTo(cell.next);
        assertThat(features.skip()).isEqualTo(cell.skip);
        assertThat(features.together()).isEqualTo(cell.together);
        assertThat(features.carted()).isEqualTo(cell.carted);
        assertThat(features.bought()).isEqualTo(cell.bought);
        assertThat(features.bothBought()).isEqualTo(cell.bothBought);
        assertThat(features.forward()).isCloseTo(cell.forward, within(1e-9));
        assertThat(features.backward()).isCloseTo(cell.backward, within(1e-9));
        assertThat(features.decayed()).isCloseTo(cell.decayed, within(1e-9));
        assertThat(features.decayedBackward()).isCloseTo(cell.decayedBackward, within(1e-9));
        assertThat(features.missed()).isZero();
        if (cell.lastSeen != Long.MIN_VALUE) {
            assertThat(features.lastSeen()).isBetween(cell.lastSeen - 999, cell.lastSeen);
        }
    }

    private boolean read(Teaching<CoVisitation> taught, String from, String to) {
        return taught.source().pairs().read(taught.index(from), taught.index(to), NOW, features);
    }

    private static Teaching<CoVisitation> table(PairSettings settings) {
        Catalog catalog = new Catalog(CatalogSettings.defaults());
        for (int n = 0; n < 40; n++) {
            catalog.touch("i" + n, n);
        }
        return new Teaching<>(source(settings), catalog);
    }

    private static CoVisitation source(PairSettings settings) {
        return new CoVisitation(new Pairs(settings), CoVisitSettings.defaults());
    }

    private static List<Interaction> flat(List<List<Interaction>> sessions) {
        List<Interaction> all = new ArrayList<>();
        sessions.forEach(all::addAll);
        return all;
    }
}
