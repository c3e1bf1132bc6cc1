package dev.attune.log.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The cases of {@link dev.attune.log.EventLog}. */
public final class EventLogKit {
    private EventLogKit() {}

    /** All cases that these homes can run, each in a new home. */
    public static List<KitCase> cases(Supplier<? extends EventLogHome> homes) {
        boolean hooked;
        try (EventLogHome home = homes.get()) {
            hooked = home.hooked();
        }
        List<KitCase> cases = new ArrayList<>();
        appending(homes, cases);
        if (hooked) {
            durability(homes, cases);
        }
        reading(homes, cases);
        removing(homes, cases);
        return cases;
    }

    private static void appending(Supplier<? extends EventLogHome> homes, List<KitCase> cases) {
        cases.add(KitCase.of("offsets rise from zero", homes, AppendCases::offsetsRiseFromZero));
        cases.add(KitCase.of("every kind of entry comes back", homes, AppendCases::everyKindComesBack));
        cases.add(KitCase.of("entries of one append stay together", homes, AppendCases::appendsStayTogether));
        cases.add(KitCase.of("a reopened log is the same log", homes, AppendCases::reopenedLogIsTheSame));
        cases.add(KitCase.of("another log has another epoch", homes, home -> {
            try (EventLogHome other = homes.get()) {
                AppendCases.otherLogHasAnotherEpoch(home, other);
            }
        }));
    }

    private static void durability(Supplier<? extends EventLogHome> homes, List<KitCase> cases) {
        cases.add(KitCase.of("nothing is acknowledged before it is durable", homes, DurabilityCases::durableFirst));
        cases.add(KitCase.of("appends that wait share one sync", homes, DurabilityCases::waitingAppendsShareOneSync));
        cases.add(KitCase.of("a full queue refuses and writes nothing", homes, DurabilityCases::fullQueueRefuses));
    }

    private static void reading(Supplier<? extends EventLogHome> homes, List<KitCase> cases) {
        cases.add(KitCase.of("reading begins in the middle", homes, ReadCases::readsFromTheMiddle));
        cases.add(KitCase.of("a cursor sees what is appended later", homes, ReadCases::cursorSeesLaterAppends));
        cases.add(KitCase.of("a reader follows a writer", homes, ReadCases::readerFollowsWriter));
        cases.add(KitCase.of("awaitBeyond ends with the time", homes, ReadCases::awaitEndsWithTheTime));
        cases.add(KitCase.of("awaitBeyond ends with an append", homes, ReadCases::awaitEndsWithAnAppend));
    }

    private static void removing(Supplier<? extends EventLogHome> homes, List<KitCase> cases) {
        cases.add(KitCase.of("a removed person leaves gaps only", homes, RemovalCases::removalLeavesGaps));
        cases.add(KitCase.of("a link belongs to both ids", homes, RemovalCases::linkBelongsToBoth));
        cases.add(KitCase.of("a cursor passes over what was removed", homes, RemovalCases::cursorPassesOver));
        cases.add(KitCase.of("an offset is never used again", homes, RemovalCases::offsetsAreNeverReused));
        cases.add(KitCase.of("dropped records stay dropped", homes, RemovalCases::droppedStaysDropped));
        cases.add(KitCase.of("dropping everything keeps the end", homes, RemovalCases::droppingAllKeepsTheEnd));
    }
}
