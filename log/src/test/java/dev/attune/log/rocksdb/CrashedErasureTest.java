package dev.attune.log.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CrashedErasureTest {
    private static final int PEOPLE = 40;
    private static final int RECORDS_EACH = 50;
    private static final int KILLS = 6;
    private static final long SEED = 17;

    @AutoClose
    private final TestDirectory directory = new TestDirectory();

    private int first;

    @Test
    void aRemovalThatWasCutShortIsFinishedAtTheNextStart() throws Exception {
        fill();
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS && first < PEOPLE; kill++) {
            ChildProcess child =
                    new ChildProcess(CrashingEraser.class, directory.path().toString(), Integer.toString(first));
            List<String> begun = child.read(1);
            awaitChanges(child, random.nextInt(25));
            begun.addAll(child.kill());
            int last = Integer.parseInt(begun.get(begun.size() - 1).split(" ")[0]);
            checkAfterRestart(last);
            first = last + 1;
        }
    }

    private void fill() {
        try (EmbeddedLog log = EmbeddedLog.open(directory.path(), settings())) {
            for (int i = 0; i < PEOPLE * RECORDS_EACH; i += PEOPLE) {
                List<Entry> entries = new ArrayList<>();
                for (int person = 0; person < PEOPLE; person++) {
                    entries.add(Shop.event(Shop.person(person), i + person));
                    log.interactions().put(List.of(Shop.interaction(i + person, Shop.person(person))));
                    log.lists().put(List.of(Shop.list(i + person, Shop.person(person))));
                }
                log.events().append(entries).join();
            }
        }
    }

    /** Those before the last are gone; each log holds either all of the last or nothing. */
    private void checkAfterRestart(int last) {
        try (EmbeddedLog log = EmbeddedLog.open(directory.path(), settings())) {
            int events = log.events().offsetsOf(Shop.person(last)).length;
            int interactions = log.interactions().of(Shop.person(last)).size();
            assertThat(events).isIn(0, RECORDS_EACH);
            assertThat(interactions).isIn(0, RECORDS_EACH);
            assertThat(needles(first, last - 1).inFiles(directory.path())).isEmpty();
            assertThat(log.events().removePerson(Shop.person(last))).isEqualTo(events);
            assertThat(log.interactions().removePerson(Shop.person(last))).isEqualTo(interactions);
            assertThat(log.lists().removePerson(Shop.person(last))).isIn(0, RECORDS_EACH);
            assertThat(log.events().offsetsOf(Shop.person(last + 1))).hasSize(RECORDS_EACH);
        }
        assertThat(needles(first, last).inFiles(directory.path())).isEmpty();
    }

    private static Haystack needles(int from, int to) {
        Haystack needles = new Haystack();
        for (int person = from; person <= to; person++) {
            String name = Shop.person(person);
            needles.lookFor(name).lookFor(Shop.ownItem(name)).lookFor(Keys.hash(name));
        }
        return needles;
    }

    static EmbeddedLogSettings settings() {
        return EmbeddedLogSettings.defaults().withCompressed(false);
    }

    /** Waits until files came or went so many times. */
    private void awaitChanges(ChildProcess child, int changes) throws IOException {
        Set<String> before = names();
        int seen = 0;
        while (seen < changes && child.isAlive()) {
            Set<String> now = names();
            seen += now.equals(before) ? 0 : 1;
            before = now;
            Thread.onSpinWait();
        }
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory.path())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
