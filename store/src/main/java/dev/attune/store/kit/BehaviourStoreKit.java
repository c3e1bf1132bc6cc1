package dev.attune.store.kit;

import dev.attune.store.behaviour.Behaviour;
import dev.attune.store.behaviour.BehaviourStore;
import dev.attune.store.behaviour.BehaviourStore.Activity;
import dev.attune.store.behaviour.BehaviourStore.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What every {@link BehaviourStore} must do. */
public final class BehaviourStoreKit {
    private static final int BATCH = 50;
    private static final String PSEUDONYM = "k1-ad0234829205b9033196ba818f7a872b";

    private final Supplier<Subject<BehaviourStore>> fresh;
    private final long seed;

    public BehaviourStoreKit(Supplier<Subject<BehaviourStore>> fresh, long seed) {
        this.fresh = fresh;
        this.seed = seed;
    }

    public List<Check> checks() {
        Checks<BehaviourStore> checks = new Checks<>(fresh);
        checks.add("an empty store answers with nothing", this::answersEmpty);
        checks.add("what is stored is what is read", this::readsWhatWasStored);
        checks.add("texts of any kind are kept", this::keepsTexts);
        checks.add("every question has the answer of the model", this::answersAsTheModel);
        checks.add("a replay counts once, however it is cut", this::countsAReplayOnce);
        checks.add("a removed person is gone, the others stay", this::removesAPerson);
        checks.add("no file names the removed", this::leavesNoTrace);
        checks.add("old rows are dropped and do not come back", this::dropsOldRows);
        checks.add("a durable store keeps everything over a restart", this::keepsOverRestart);
        checks.add("readers see whole batches, and removals at once", this::readersSeeWholeBatches);
        checks.add("windows without width or step, or too many of them, are refused", this::refusesSenselessWindows);
        return checks.list();
    }

    private void answersEmpty(Subject<BehaviourStore> subject) {
        subject.store().append(List.of());
        new BehaviourComparison(new BehaviourModel(), new SplittableRandom(seed)).all(subject.store());
    }

    private void readsWhatWasStored(Subject<BehaviourStore> subject) {
        Behaviour full = new Behaviour(
                3, 1_000, "p", "s", "view", "i", List.of("b", "a"), -1.5, 9.99, "phone", "list", "home", 7);
        Behaviour bare = new Behaviour(4, -5, "p", null, "search", null, List.of(), 0, Double.NaN, "", null, null, 0);
        subject.store().append(List.of(full, bare));
        Expect.equal(List.of(bare, full), subject.store().recent("p", 10), "rows");
        Expect.equal(4L, subject.store().lastOffset(), "last offset");
    }

    private void keepsTexts(Subject<BehaviourStore> subject) {
        List<Behaviour> rows = new ArrayList<>();
        for (String text : List.of("", " ", "O'Hara", "\"", "\\", "靴", "🎸", "a\nb", "%", "x".repeat(5_000))) {
            rows.add(0, row(rows.size(), "p", text, List.of(text)));
            subject.store().append(List.of(rows.get(0)));
        }
        Expect.equal(rows, subject.store().recent("p", 100), "rows");
        Expect.equal(
                rows.size(),
                subject.store().top(Dimension.CATEGORY, 0, 10, null, 100).size(),
                "categories");
    }

    private void answersAsTheModel(Subject<BehaviourStore> subject) {
        BehaviourSamples samples = new BehaviourSamples(seed);
        BehaviourModel model = new BehaviourModel();
        for (int round = 0; round < 4; round++) {
            List<Behaviour> batch = samples.next(250);
            model.append(batch);
            subject.store().append(batch);
            new BehaviourComparison(model, new SplittableRandom(seed + round)).all(subject.store());
        }
    }

    private void countsAReplayOnce(Subject<BehaviourStore> subject) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Behaviour> log = new BehaviourSamples(seed).next(1_000);
        BehaviourModel model = new BehaviourModel();
        int end = 0;
        while (end < log.size()) {
            int start = Math.max(0, end - random.nextInt(150));
            end = Math.min(log.size(), start + random.nextInt(300));
            model.append(log.subList(start, end));
            subject.store().append(log.subList(start, end));
        }
        new BehaviourComparison(model, random).all(subject.store());
    }

    private void removesAPerson(Subject<BehaviourStore> subject) {
        List<Behaviour> log = new BehaviourSamples(seed).next(800);
        BehaviourModel model = new BehaviourModel();
        model.append(log);
        subject.store().append(log);
        for (String person : List.of("person-0", "person-7", "nobody")) {
            Expect.equal(model.removePerson(person), subject.store().removePerson(person), "rows of " + person);
            subject.store().append(log);
            new BehaviourComparison(model, new SplittableRandom(seed)).all(subject.store());
        }
        if (subject.durable()) {
            subject.reopen();
            new BehaviourComparison(model, new SplittableRandom(seed)).all(subject.store());
        }
    }

    private void leavesNoTrace(Subject<BehaviourStore> subject) {
        for (int offset = 0; offset < 500; offset++) {
            String person = offset % 10 == 0 ? PSEUDONYM : "other-" + offset;
            subject.store().append(List.of(row(offset, person, "item", List.of("category"))));
        }
        Expect.somewhere(PSEUDONYM, subject);
        Expect.equal(50L, subject.store().removePerson(PSEUDONYM), "rows");
        Expect.nowhere(PSEUDONYM, subject);
        Expect.equal(
                450L, subject.store().top(Dimension.ITEM, 0, 10, null, 1).get(0).events(), "rows of the others");
    }

    private void dropsOldRows(Subject<BehaviourStore> subject) {
        List<Behaviour> log = new BehaviourSamples(seed).next(600);
        BehaviourModel model = new BehaviourModel();
        for (BehaviourStore store : List.of(model, subject.store())) {
            store.append(log.subList(0, 500));
            store.dropBefore(BehaviourSamples.START + 300 * BehaviourSamples.STEP);
            store.append(log);
        }
        new BehaviourComparison(model, new SplittableRandom(seed)).all(subject.store());
        model.dropBefore(Long.MAX_VALUE);
        subject.store().dropBefore(Long.MAX_VALUE);
        if (subject.durable()) {
            subject.reopen();
        }
        subject.store().append(log);
        new BehaviourComparison(model, new SplittableRandom(seed)).all(subject.store());
    }

    private void keepsOverRestart(Subject<BehaviourStore> subject) {
        if (!subject.durable()) {
            return;
        }
        BehaviourSamples samples = new BehaviourSamples(seed);
        BehaviourModel model = new BehaviourModel();
        for (int round = 0; round < 3; round++) {
            List<Behaviour> batch = samples.next(100);
            model.append(batch);
            subject.store().append(batch);
            subject.reopen();
            new BehaviourComparison(model, new SplittableRandom(seed)).all(subject.store());
        }
    }

    private void readersSeeWholeBatches(Subject<BehaviourStore> subject) {
        BehaviourStore store = subject.store();
        store.append(batch(0));
        Runnable writer = () -> {
            for (int n = 1; n < 40; n++) {
                store.append(batch(n));
                if (n % 20 == 0) {
                    store.removePerson("nobody");
                }
            }
        };
        Runnable reader = () -> {
            long seen = 0;
            while (seen < 40 * BATCH) {
                List<Activity> all = store.top(Dimension.TYPE, 0, 10, null, 1);
                long events = all.get(0).events();
                Expect.that(events % BATCH == 0 && events >= seen, events + " rows after " + seen);
                seen = events;
            }
        };
        Together.run(List.of(writer, reader, reader));
    }

    private void refusesSenselessWindows(Subject<BehaviourStore> subject) {
        refused(() -> subject.store().windows(Dimension.ITEM, "i", 0, 10, 0, 1));
        refused(() -> subject.store().windows(Dimension.ITEM, "i", 0, 10, 1, 0));
        refused(() -> subject.store().windows(Dimension.ITEM, "i", 0, 100_001, 1, 1));
        refused(() -> subject.store().windows(Dimension.ITEM, "i", Long.MIN_VALUE / 2, Long.MAX_VALUE / 2, 1, 1));
    }

    private static void refused(Runnable question) {
        try {
            question.run();
        } catch (IllegalArgumentException e) {
            return;
        }
        throw new AssertionError("answered (expected: refused)");
    }

    private static List<Behaviour> batch(int number) {
        List<Behaviour> batch = new ArrayList<>();
        for (int n = 0; n < BATCH; n++) {
            batch.add(row((long) number * BATCH + n, "person-" + n, "item", List.of()));
        }
        return batch;
    }

    private static Behaviour row(long offset, String person, String item, List<String> categories) {
        return new Behaviour(
                offset, 5, person, "session", "view", item, categories, 1, Double.NaN, "phone", null, null, 0);
    }
}
